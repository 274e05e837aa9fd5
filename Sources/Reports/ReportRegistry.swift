import Analysis
import Platform

/// Every kind of file that `kadita analyze -o` writes.
public enum ReportRegistry {
  /// The kinds, in the order in which they are written.
  public static let all: [any ReportFormat.Type] = [
    MetricsCSV.self,
    MetricsNetCDF.self,
    SummaryJSON.self,
    WindowsCSV.self,
    CodebookCSV.self,
    RecordingPage.self,
  ]

  /// Makes sure that every file of a plan can be made: before the work rather than after it.
  ///
  /// - Parameters:
  ///   - plan: what will be analysed.
  ///   - page: how a page is to look; `nil` for none.
  ///   - overwrite: whether files may be there already.
  ///   - path: where the file with an ending goes.
  /// - Throws: `KaditaError` `cannotCreate`.
  public static func check(
    _ plan: AnalysisPlan, page: PageOptions? = nil, overwrite: Bool, path: (_ suffix: String) -> String
  ) throws {
    for format in all where format.applies(to: plan, page: page) {
      try OutputFile(path(format.suffix), overwrite: overwrite).discard()
    }
  }

  /// Writes every file of a result, several at once.
  ///
  /// - Parameters:
  ///   - report: the result and what it came from.
  ///   - overwrite: whether files may be there already.
  ///   - path: where the file with an ending goes.
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput`, of the first file that cannot be written.
  public static func write(
    _ report: Report, overwrite: Bool, path: @Sendable (_ suffix: String) -> String
  ) throws {
    let plan = report.result.plan
    let formats = all.filter { $0.applies(to: plan, page: report.page) }
    _ = try Parallel.map(formats, threads: plan.threads) { format, _ in
      try format.write(report, to: path(format.suffix), overwrite: overwrite)
    }
  }
}
