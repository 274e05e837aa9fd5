import Analysis
import Platform
import Statistics

/// Summaries by window of time, a row a window and column.
public enum WindowsCSV: ReportFormat {
  /// Ending of the file's name.
  public static let suffix = ".windows.csv"
  /// For help texts.
  public static let contents = "summaries by window of time (with --window)"

  /// Only where windows were asked for.
  public static func applies(to plan: AnalysisPlan, page: PageOptions?) -> Bool { plan.window != nil }

  /// Writes the table in long form.
  public static func write(_ report: Report, to path: String, overwrite: Bool) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    let keys = SummaryFields.names
    try output.write("start,end,metric,\(keys.joined(separator: ","))\n")
    for window in report.result.windows {
      for (metric, summary) in zip(report.result.table.metrics, window.summaries) {
        let cells = [CSVText.cell(window.start), CSVText.cell(window.end), metric.column.name]
        try output.write((cells + SummaryFields.values(of: summary)).joined(separator: ",") + "\n")
      }
    }
    try output.commit()
  }
}
