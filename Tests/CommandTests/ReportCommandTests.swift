import Foundation
import TestSupport
import Testing

/// `kadita report` and `kadita analyze --report`.
@Suite struct ReportCommandTests {
  static let recording = "fixtures/states/torus.nc"

  @Test func writesOnePageAndSaysWhatIsInIt() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["report", Self.recording, "-o", folder.file("run.html"), "--json"])
    #expect(outcome.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["frames_embedded"] as? Int == 41 && object["individuals_embedded"] as? Int == 100)
    let size = try FileManager.default.attributesOfItem(atPath: folder.file("run.html"))[.size] as? Int
    #expect(object["bytes"] as? Int == size)
    #expect(try folder.entries() == ["run.html"])
  }

  @Test func severalRecordingsGoIntoAFolder() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run([
      "report", Self.recording, "fixtures/states/swarm.nc", "-o", folder.file("pages"), "-q",
    ])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("pages")).sorted()
    #expect(names == ["swarm.report.html", "torus.report.html"])
  }

  @Test func analyzeWritesItBesideTheOtherFiles() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["analyze", Self.recording, "--report", "-o", folder.path, "-q"])
    #expect(outcome.status == 0)
    let plain = try TemporaryFolder()
    #expect(try Command.run(["analyze", Self.recording, "-o", plain.path, "-q"]).status == 0)
    #expect(try folder.entries() == (plain.entries() + ["torus.report.html"]).sorted())
    // The page changes nothing about the numbers.
    for name in ["torus.metrics.csv"] {
      #expect(
        try String(contentsOfFile: folder.file(name), encoding: .utf8)
          == String(contentsOfFile: plain.file(name), encoding: .utf8))
    }
  }

  /// A folder of assets with three.js alone.
  private static func halfOfTheLibraries(in folder: TemporaryFolder) throws -> String {
    let path = folder.file("three")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in ["three.min.js", "OrbitControls.js"] {
      try "var THREE;".write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }
    return path
  }

  @Test func withoutTheLibrariesItSaysWhatToInstall() throws {
    let folder = try TemporaryFolder()
    let one = try Self.halfOfTheLibraries(in: folder)
    let outcome = try Command.run([
      "report", Self.recording, "-o", folder.file("run.html"), "--assets", one,
    ])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "kadita: warning: dygraphs is not installed, so the page lacks zoom in the time series; install "
        + "libjs-dygraphs or name their folder with --assets\n")
    let page = try String(contentsOfFile: folder.file("run.html"), encoding: .utf8)
    #expect(page.contains("missing-library") && page.contains("libjs-dygraphs"))
    #expect(page.contains("Order parameters, invariant"))
  }

  @Test(arguments: [
    (
      ["--assets", "fixtures"], 66,
      "fixtures: holds neither dygraphs nor three.js; name a folder with dygraph.min.js, dygraph.min.css, three.min.js and OrbitControls.js"
    ),
    (
      ["--page-size", "0"], 64,
      "--page-size needs a number of megabytes, above 0 and up to 1000; see 'kadita report --help'"
    ),
  ]) func wrongOptions(options: [String], status: Int, message: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["report", Self.recording, "-o", folder.file("a.html")] + options)
    #expect(outcome.status == Int32(status))
    #expect(outcome.errors == "kadita: \(message)\n")
    #expect(try folder.entries().isEmpty)
  }

  /// Without a page there is nothing to say about the libraries that it lacks.
  @Test func anExistingPageIsKept() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("run.html")
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let one = try Self.halfOfTheLibraries(in: folder)
    let outcome = try Command.run(["report", Self.recording, "-o", path, "--assets", one])
    #expect(outcome.status == 73)
    #expect(outcome.errors == "kadita: \(path): exists already; use --force to overwrite it\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try Command.run(["report", Self.recording, "-o", path, "--force", "-q"]).status == 0)
  }

  @Test func aPlaceThatCannotBeWrittenTo() throws {
    let outcome = try Command.run(["report", Self.recording, "-o", "/proc/run.html"])
    #expect(outcome.status == 73)
    #expect(
      outcome.errors
        == "kadita: /proc/run.html: cannot be created: No such file or directory; choose another place with -o\n"
    )
  }

  @Test func aTableWithoutFrames() throws {
    let folder = try TemporaryFolder()
    try "frame,id,x,y\n".write(toFile: folder.file("empty.csv"), atomically: true, encoding: .utf8)
    let outcome = try Command.run(["report", folder.file("empty.csv"), "-o", folder.file("run.html")])
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("kadita: \(folder.file("empty.csv")): "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try folder.entries() == ["empty.csv"])
  }

  @Test func aReportNeedsAFolder() throws {
    let outcome = try Command.run(["analyze", Self.recording, "--report"])
    #expect(outcome.status == 64)
    #expect(outcome.errors == "kadita: --report needs a folder, -o DIR; see 'kadita analyze --help'\n")
  }
}
