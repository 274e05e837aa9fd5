import Analysis
import Platform

/// The page of a recording: one HTML file that needs nothing else.
public enum RecordingPage: ReportFormat {
  /// Ending of the file's name.
  public static let suffix = ".report.html"
  /// For help texts.
  public static let contents = "a page to look at, self-contained (with --report)"

  /// Bytes beside the embedded trajectories that are not counted one by one.
  private static let reserve = 20_000

  /// Whether a page was asked for.
  public static func applies(to plan: AnalysisPlan, page: PageOptions?) -> Bool { page != nil }

  /// Writes the page.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where that is not possible.
  public static func write(_ report: Report, to path: String, overwrite: Bool) throws {
    if let options = report.page { _ = try write(report, options, to: path, overwrite: overwrite) }
  }

  /// Writes the page and says how large it is.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where that is not possible.
  public static func write(_ report: Report, _ options: PageOptions, to path: String, overwrite: Bool) throws
    -> PageEmbedding
  {
    let output = try TextOutput(path, overwrite: overwrite)
    let series = try PageSeries(report.result, bytes: options.bytes)
    // What is left of the budget once everything else is there is the playback's.
    let without = try document(PageContent(report: report, options: options, series: series, school: nil))
      .html
    let school = report.result.trajectory.flatMap {
      PageSchool($0, info: report.result.info, bytes: options.bytes - without.utf8.count - reserve)
    }
    let content = PageContent(report: report, options: options, series: series, school: school)
    let html = school == nil ? without : try document(content).html
    try output.write(html)
    try output.commit()
    let individuals = report.result.info.individuals.count
    let stride = school?.trajectory.individualStride ?? 1
    return PageEmbedding(
      bytes: html.utf8.count, frames: school?.trajectory.count ?? 0, allFrames: report.result.table.count,
      individuals: school == nil ? 0 : (individuals + stride - 1) / stride, allIndividuals: individuals)
  }

  private static func document(_ content: PageContent) throws -> PageDocument {
    let info = content.result.info
    let sections = try PageSections.all.compactMap { section in
      try section.body(content).map { (id: section.id, title: section.title, body: $0) }
    }
    return PageDocument(
      title: content.title,
      subtitle:
        "\(content.result.table.count) frames, \(info.individuals.count) individuals, \(info.dimensions)-D",
      sections: sections,
      data: .object([
        ("timeUnit", .string(info.units.time ?? "")), ("lengthUnit", .string(info.units.length ?? "")),
        ("series", try content.series.json()), ("school", content.school?.json ?? .null),
      ]), assets: content.options.assets, scripts: PageScripts.recording)
  }
}
