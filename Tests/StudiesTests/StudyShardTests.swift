import Foundation
import Studies
import TestSupport
import Testing
import TrajectoryModel

@Suite struct StudyShardTests {
  private var recordings: [RecordingMeasures] {
    (0..<7).map { index in
      let entry = StudyEntry(
        path: "odd\tname \(index)\n.nc", group: index < 3 ? "a" : "b\\n", block: "x", options: ["fps": "25"],
        covariates: ["note": ""])
      if index == 5 {
        return RecordingMeasures(
          entry, failure: KaditaError(.unusableInput, "broken", remedy: "mend it", line: 3))
      }
      var recording = RecordingMeasures(
        entry, values: [.init(name: "m", mean: 0.1 + Double(index) / 3, standardError: .nan)])
      recording.traits = RecordingTraits(
        individuals: 5, dimensions: 2, timeStep: 0.04, box: [1.5, 2], missingFraction: .nan)
      return recording
    }
  }

  @Test func partsMakeTheWhole() throws {
    let folder = try TemporaryFolder()
    let paths = try (1...3).map { index in
      let shard = try #require(StudyShard("\(index)/3"))
      try shard.write(shard.share(of: recordings), to: folder.file(shard.fileName), overwrite: false)
      return folder.file(shard.fileName)
    }
    let merged = try StudyShard.merge(paths.reversed())
    // Compared as text, in which NaN equals NaN and every number has its shortest unique form; dictionaries have one key.
    #expect(String(describing: merged) == String(describing: recordings))
  }

  @Test func missingAndDamagedPartsAreRefused() throws {
    let folder = try TemporaryFolder()
    let shard = try #require(StudyShard("1/2"))
    try shard.write(recordings, to: folder.file(shard.fileName), overwrite: false)
    let missing = #expect(throws: KaditaError.self) { try StudyShard.merge([folder.file(shard.fileName)]) }
    #expect(missing?.description == "part 2 of 2 is missing; name all parts")
    let text = try String(contentsOfFile: folder.file(shard.fileName), encoding: .utf8)
    try String(text.dropLast(9)).write(
      toFile: folder.file("shard-2-of-2.txt"), atomically: true, encoding: .utf8)
    let damaged = #expect(throws: KaditaError.self) {
      try StudyShard.merge([folder.file("shard-2-of-2.txt")])
    }
    #expect(damaged?.message == "is damaged")
    #expect(throws: KaditaError.self) { try StudyShard.merge([folder.file("notes.txt")]) }
  }

  @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/2/3", ""]) func impossibleParts(text: String) {
    #expect(StudyShard(text) == nil)
  }
}
