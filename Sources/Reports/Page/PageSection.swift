/// A part of a page.
///
/// A new one is one file with such a type and one line in ``PageSections``.
protocol PageSection: Sendable {
  /// Anchor in the page.
  static var id: String { get }
  /// Heading.
  static var title: String { get }
  /// The part without its heading; `nil` where there is nothing to show.
  static func body(_ content: PageContent) throws -> String?
}
