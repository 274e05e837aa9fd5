import Platform
import TrajectoryModel

/// The codebook of the columns written.
public enum CodebookCSV: ReportFormat {
  /// Ending of the file's name.
  public static let suffix = ".codebook.csv"
  /// For help texts.
  public static let contents = "unit, range, definition and source of every column"

  /// Writes the rows of the columns of the result.
  public static func write(_ report: Report, to path: String, overwrite: Bool) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    let codebook = Codebook(
      columns: report.result.columns.map(\.definition), units: report.result.info.units)
    try output.write(codebook.csv)
    try output.commit()
  }
}
