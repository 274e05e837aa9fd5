import Analysis
import Platform

/// The metrics, a row a frame, as comma-separated text.
public enum MetricsCSV: ReportFormat {
  /// Ending of the file's name.
  public static let suffix = ".metrics.csv"
  /// For help texts.
  public static let contents = "metrics, a row a frame"

  /// Writes the table.
  public static func write(_ report: Report, to path: String, overwrite: Bool) throws {
    let columns = report.result.columns
    let output = try TextOutput(path, overwrite: overwrite)
    try output.write(columns.map(\.definition.name).joined(separator: ",") + "\n")
    try OutputColumn.forEachRow(of: columns) { try output.write($0 + "\n") }
    try output.commit()
  }
}
