import Analysis

/// A kind of file that results are written to.
///
/// A new kind is one file with such a type and one line in ``ReportRegistry``.
public protocol ReportFormat: Sendable {
  /// What follows the recording's name in the file's name, for instance `.metrics.csv`.
  static var suffix: String { get }

  /// What the file holds, in a phrase for help texts.
  static var contents: String { get }

  /// Whether such a file is written for results of this plan, with a page or without.
  static func applies(to plan: AnalysisPlan, page: PageOptions?) -> Bool

  /// Writes the file; nothing is left under `path` if that fails.
  static func write(_ report: Report, to path: String, overwrite: Bool) throws
}

extension ReportFormat {
  /// Most kinds are written for every plan.
  public static func applies(to plan: AnalysisPlan, page: PageOptions?) -> Bool { true }
}
