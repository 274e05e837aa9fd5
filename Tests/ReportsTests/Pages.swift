import Analysis
import Foundation
import Reports
import TestSupport
import TrajectoryIO
import TrajectoryModel

/// Pages made in a test.
enum Pages {
  /// A folder with stand-ins for the libraries, so that the tests do not depend on what is installed.
  static func libraries(_ folder: TemporaryFolder) throws -> PageAssets {
    let contents = [
      "dygraph.min.css": ".dygraph{color:red}",
      "dygraph.min.js": "var Dygraph='</script><!--';\n//# sourceMappingURL=dygraph.min.js.map",
      "three.min.js": "var THREE={};", "OrbitControls.js": "THREE.OrbitControls=1;",
    ]
    for (name, text) in contents {
      try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
    }
    return try PageAssets(folder: folder.path)
  }

  /// The plan behind a page.
  static func plan(points: Int = 400_000) -> AnalysisPlan {
    var plan = AnalysisPlan(spectra: .pictures)
    plan.thinning = ThinningPlan(points: points)
    return plan
  }

  /// The page of a recording, and what it says of itself.
  static func make(
    _ source: some TrajectorySource, bytes: Int = 8_000_000, title: String? = nil,
    provenance: Provenance? = nil
  ) throws -> (html: PageText, embedding: PageEmbedding) {
    let folder = try TemporaryFolder()
    let options = PageOptions(title: title, bytes: bytes, assets: try libraries(folder))
    let report = Report(
      result: try Analyzer.analyze(source, plan: plan(points: bytes / 10)),
      provenance: provenance ?? Provenance(version: "0", command: ["kadita", "report"], sha256: nil),
      page: options)
    let path = folder.file("page.html")
    let embedding = try RecordingPage.write(report, options, to: path, overwrite: false)
    return (PageText(try String(contentsOfFile: path, encoding: .utf8)), embedding)
  }

  /// The page of a fixture.
  static func make(fixture: String) throws -> (html: PageText, embedding: PageEmbedding) {
    try make(try ReaderRegistry.open(Fixtures.path(fixture), options: ReaderOptions()))
  }
}
