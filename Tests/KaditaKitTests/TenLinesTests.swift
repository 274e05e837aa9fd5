import Foundation
import KaditaKit
import TestSupport
import Testing

@Suite struct TenLinesTests {
  @Test func doesWhatTheCommandDoes() throws {
    let path = Fixtures.path("reference/edges/tiny_7.nc")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(Command.run(["analyze", path, "--json"]).output.utf8))
        as? [String: Any])
    let metrics = try #require(object["metrics"] as? [String: [String: Any]])
    let index = try #require(metrics["oceanic_schooling_index"])
    let mean = try #require(index["mean"] as? Double)
    let error = (index["standard_error"] as? Double).map { "\($0)" } ?? "nan"
    #expect(try tenLines(path) == "OSI \(mean) ± \(error)")
  }

  @Test func theReadmeShowsThisCode() throws {
    let root = Fixtures.root
    let code = try String(contentsOfFile: root + "/Tests/KaditaKitTests/TenLines.swift", encoding: .utf8)
    let readme = try String(contentsOfFile: root + "/README.md", encoding: .utf8)
    #expect(readme.contains("```swift\n\(code)```"))
  }
}
