import Foundation
import TestSupport
import Testing

/// Studies that are killed, changed, or run twice at once.
@Suite struct CompareTogetherTests {
  /// Eight simulated recordings in two groups, long enough to be killed among.
  private func study(in folder: TemporaryFolder) throws -> String {
    var rows = "path,group\n"
    for number in 0..<8 {
      let outcome = try Command.run([
        "simulate", "torus", "--seed", "\(number)", "--steps", "60", "-o", folder.file("\(number).nc"), "-q",
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
      rows += "\(number).nc,\(number < 4 ? "a" : "b")\n"
    }
    try rows.write(toFile: folder.file("study.csv"), atomically: true, encoding: .utf8)
    return folder.file("study.csv")
  }

  private func tables(_ folder: String) throws -> [Data] {
    try ["recordings.csv", "comparisons.csv"].map {
      try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))
    }
  }

  private func measures(_ folder: String) -> [String: Date] {
    let path = folder + "/measures"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.filter { !$0.hasPrefix(".") }.map { name in
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return (name, attributes?[.modificationDate] as? Date ?? .distantPast)
      })
  }

  @Test func aKilledRunGoesOnAndAChangedFileIsDoneAgain() throws {
    let folder = try TemporaryFolder()
    let manifest = try study(in: folder)
    let arguments = ["compare", "--manifest", manifest, "-q", "--threads", "1", "-o"]
    #expect(try Command.run(arguments + [folder.file("whole")]).status == 0)
    let killed = try Command.run(arguments + [folder.file("killed")]) { process in
      var waits = 0
      while waits < 20_000, measures(folder.file("killed")).count < 2 {
        usleep(500)
        waits += 1
      }
      kill(process, SIGKILL)
    }
    #expect(killed.status == 128 + 9)
    let kept = measures(folder.file("killed"))
    #expect((2..<8).contains(kept.count))
    #expect(!FileManager.default.fileExists(atPath: folder.file("killed/recordings.csv")))
    #expect(try Command.run(arguments + [folder.file("killed")]).status == 0)
    #expect(try tables(folder.file("killed")) == tables(folder.file("whole")))
    // What was there is still the same file; the rest was added.
    let whole = measures(folder.file("killed"))
    #expect(whole.count == 8)
    for (name, date) in kept { #expect(whole[name] == date) }
    // One recording changes: one more set of measures, another row, the other rows the same.
    try FileManager.default.removeItem(atPath: folder.file("3.nc"))
    try FileManager.default.copyItem(atPath: folder.file("4.nc"), toPath: folder.file("3.nc"))
    let before = try String(contentsOfFile: folder.file("whole/recordings.csv"), encoding: .utf8)
    #expect(try Command.run(arguments + [folder.file("whole"), "--force"]).status == 0)
    let after = try String(contentsOfFile: folder.file("whole/recordings.csv"), encoding: .utf8)
    let differing = zip(before.split(separator: "\n"), after.split(separator: "\n")).filter { $0 != $1 }
    #expect(differing.count == 1 && differing[0].0.contains("/3.nc,"))
  }

  @Test func twoRunsAtOnceOnOneFolder() throws {
    let folder = try TemporaryFolder()
    let arguments = ["compare", "--manifest", try study(in: folder), "-q", "-o"]
    #expect(try Command.run(arguments + [folder.file("alone"), "--threads", "1"]).status == 0)
    for options in [[], ["--force"]] {
      let out = folder.file("both\(options.count)")
      var second: Command.Outcome?
      let first = try Command.run(arguments + [out] + options) { _ in
        second = try Command.run(arguments + [out] + options)
      }
      #expect(first.status == 0 && second?.status == 0, "\(first.errors) \(second?.errors ?? "")")
      #expect(try tables(out) == tables(folder.file("alone")))
      let left = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
      #expect(
        left == [
          "comparisons.csv", "measures", "recordings.csv", "study.json", "study.nc", "study.report.html",
        ])
      #expect(measures(out).count == 8)
    }
    // Another study in the same folder is not mixed into it.
    let other = try Command.run(arguments + [folder.file("both0"), "--definitions", "published"])
    #expect(other.status == 73)
    #expect(try tables(folder.file("both0")) == tables(folder.file("alone")))
  }

  @Test func memoryIsBoundedAndThreadsChangeNothing() throws {
    let folder = try TemporaryFolder()
    let manifest = try study(in: folder)
    var outputs: [String] = []
    for options in [["--threads", "1"], ["--threads", "5"], ["--threads", "4", "--memory", "48"]] {
      let outcome = try Command.run(["compare", "--manifest", manifest, "--json"] + options)
      #expect(outcome.status == 0)
      // The command line is part of the object.
      outputs.append(String(outcome.output.drop { $0 != "]" }))
    }
    #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
  }

  @Test func aRecordingThatNeedsMoreMemoryIsRefused() throws {
    let folder = try TemporaryFolder()
    var table = "frame,x1,y1,x2,y2\n"
    for frame in 0..<60_000 { table += "\(frame),\(frame).5,1,2,\(frame).25\n" }
    for name in ["long.csv", "longer.csv"] {
      try table.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
    }
    try "path,group\nlong.csv,a\nlonger.csv,b\n".write(
      toFile: folder.file("study.csv"), atomically: true, encoding: .utf8)
    let refused = try Command.run([
      "compare", "--manifest", folder.file("study.csv"), "-q", "--memory", "32",
    ])
    #expect(refused.status == 64)
    #expect(refused.errors.contains("long.csv: needs about "))
    #expect(refused.errors.contains("more than --memory allows; raise it, or choose frames with --frames"))
  }
}
