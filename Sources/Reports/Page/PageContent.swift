import Analysis
import TrajectoryModel

/// What the parts of a page are made from.
struct PageContent {
  /// The recording's results and their origin.
  let report: Report
  /// How the page is made.
  let options: PageOptions
  /// The series, thinned.
  let series: PageSeries
  /// The playback; `nil` where there is none.
  let school: PageSchool?

  /// The results.
  var result: AnalysisResult { report.result }

  /// Units for people: what is unknown is named by its kind.
  var units: Units {
    Units(length: result.info.units.length ?? "length", time: result.info.units.time ?? "time")
  }

  /// Heading of the page.
  var title: String {
    options.title ?? result.info.path.split(separator: "/").last.map(String.init) ?? result.info.path
  }
}
