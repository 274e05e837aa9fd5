import Foundation
import TestSupport
import Testing

/// Studies that go on after an interruption, or are computed in parts.
@Suite struct CompareResumeTests {
  static let study = [
    "calm=fixtures/reference/frames/case3*.nc", "calm=fixtures/reference/frames/case4*.nc",
    "wild=fixtures/reference/frames/case1*.nc", "wild=fixtures/reference/frames/case2*.nc", "--definitions",
    "published", "-q",
  ]

  private func tables(_ folder: String) throws -> [String] {
    try ["recordings.csv", "comparisons.csv"].map {
      try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
    }
  }

  @Test func partsGiveTheTablesOfASingleRun() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run(["compare"] + Self.study + ["-o", folder.file("one")]).status == 0)
    for part in 1...3 {
      let arguments = ["compare"] + Self.study + ["-o", folder.file("part\(part)"), "--shard", "\(part)/3"]
      #expect(try Command.run(arguments).status == 0)
    }
    let merge = [
      "merge", folder.file("part3"), folder.file("part1"), folder.file("part2"), "-q", "-o",
      folder.file("all"),
    ]
    #expect(try Command.run(merge).status == 0)
    #expect(try tables(folder.file("all")) == tables(folder.file("one")))
  }

  @Test func whatIsKnownIsNotAnalysedAgain() throws {
    let folder = try TemporaryFolder()
    let arguments = ["compare"] + Self.study + ["-o", folder.path, "--force"]
    #expect(try Command.run(arguments).status == 0)
    let first = try tables(folder.path)
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.file("measures"))
    #expect(kept.count == 4)
    // One of the four is lost, one is damaged: the tables are the same again.
    try FileManager.default.removeItem(atPath: folder.file("measures/" + kept[0]))
    try "half a".write(toFile: folder.file("measures/" + kept[1]), atomically: true, encoding: .utf8)
    #expect(try Command.run(arguments).status == 0)
    #expect(try tables(folder.path) == first)
    // What is kept is used: a number changed there appears in the table.
    let path = folder.file("measures/" + kept[2])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("value\tspread\t") })
    try text.replacingOccurrences(of: line, with: "value\tspread\t12345.5\t0.5")
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try Command.run(arguments).status == 0)
    #expect(try tables(folder.path)[0].contains("12345.5"))
  }

  @Test func existingTablesAreNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let arguments = ["compare"] + Self.study + ["-o", folder.path]
    #expect(try Command.run(arguments).status == 0)
    #expect(try Command.run(arguments).status == 73)
  }
}
