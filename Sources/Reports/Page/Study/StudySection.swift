import Studies

/// A part of the page of a comparison.
///
/// A new one is one file with such a type and one line in ``StudyPage``.
protocol StudySection: Sendable {
  /// Anchor in the page.
  static var id: String { get }
  /// Heading.
  static var title: String { get }
  /// The part without its heading; `nil` where there is nothing to show.
  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String?
}
