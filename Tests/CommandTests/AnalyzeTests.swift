import Foundation
import TestSupport
import Testing

/// The files, streams and options of `kadita analyze`.
@Suite struct AnalyzeTests {
  static let recording = "fixtures/reference/frames/case1_swarm.nc"

  @Test func writesItsFilesUnderTheRecordingsName() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["analyze", Self.recording, "-o", folder.file("new/out"), "-q"])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("new/out")).sorted()
    #expect(
      names == [
        "case1_swarm.codebook.csv", "case1_swarm.metrics.csv", "case1_swarm.metrics.nc",
        "case1_swarm.summary.json",
      ])
  }

  @Test func doesNotDependOnTheNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    let tables = try [1, 2, 3].map { threads in
      let target = folder.file("\(threads)")
      let arguments = ["analyze", Self.recording, "-o", target, "-q", "--threads", "\(threads)"]
      #expect(try Command.run(arguments).status == 0)
      return try String(contentsOfFile: target + "/case1_swarm.metrics.csv", encoding: .utf8)
    }
    #expect(Set(tables).count == 1)
  }

  @Test func doesNotDependOnTheProcessor() throws {
    // The C library then takes other variants of its functions.
    let plain = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F"]
    let arguments = ["analyze", Self.recording, "--json"]
    #expect(try Command.run(arguments).output == Command.run(arguments, environment: plain).output)
  }

  @Test func jsonIsAloneOnStandardOutput() throws {
    let outcome = try Command.run(["analyze", Self.recording, Self.recording, "--json"])
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.count == 2)
    let metrics = try #require(objects[0]["metrics"] as? [String: [String: Any]])
    #expect(metrics["polarization"]?["frames"] as? Int == 41)
    #expect(outcome.errors.isEmpty)
  }

  @Test func theMetricsAloneAreThoseBesideThePhases() throws {
    func metrics(_ options: [String]) throws -> (columns: [String: NSDictionary], blocks: Set<String>) {
      let outcome = try Command.run(["analyze", Self.recording, "--json"] + options)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      return (try #require(object["metrics"] as? [String: NSDictionary]), Set(object.keys))
    }
    let (all, alone) = (try metrics([]), try metrics(["--no-phases", "--no-spectra"]))
    #expect(alone.columns == all.columns)
    #expect(all.blocks.subtracting(alone.blocks) == ["phase", "groups", "spectra"])
  }

  @Test func checksAgainstTheMetricsInTheFile() throws {
    let outcome = try Command.run(["analyze", Self.recording, "--check"])
    #expect(outcome.status == 0)
    let rows = outcome.output.split(separator: "\n").dropFirst()
    #expect(rows.count == 12)
    for row in rows {
      let cells = row.split(separator: " ")
      #expect(cells[1] == "41")
      #expect(try #require(Double(cells[2])) <= 1e-12)
    }
  }

  @Test func windowsAreSummarisedOneByOne() throws {
    let folder = try TemporaryFolder()
    let arguments = ["analyze", Self.recording, "--window", "25", "-o", folder.path, "-q"]
    #expect(try Command.run(arguments).status == 0)
    let text = try String(contentsOfFile: folder.file("case1_swarm.windows.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.contains(",polarization,") }
    // 41 frames from 0 to 100 in steps of 2.5: ten a window, and one in the last.
    #expect(rows.map { $0.split(separator: ",")[3] } == ["10", "10", "10", "10", "1"])
  }

  @Test func aTimeUnitThatTheFileLacksIsRefused() throws {
    let outcome = try Command.run(["analyze", Self.recording, "--window", "25s"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors
        == "kadita: \(Self.recording): the time unit of the recording is not known, so 25.0 s cannot be "
        + "converted; give the time without a unit, or the frame rate with --fps\n")
  }

  @Test func onlyTheMetricsAskedFor() throws {
    let outcome = try Command.run(["analyze", Self.recording, "--metrics", "spread,polarization"])
    #expect(outcome.output.contains("polarization ") && outcome.output.contains("spread "))
    #expect(!outcome.output.contains("order_index"))
  }
}

extension AnalyzeTests {
  @Test func individualsHaveARowAFrame() throws {
    let folder = try TemporaryFolder()
    let recording = "fixtures/reference/edges/tiny_5.nc"
    #expect(try Command.run(["analyze", recording, "--individuals", "-o", folder.path, "-q"]).status == 0)
    let text = try String(contentsOfFile: folder.file("tiny_5.individuals.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(
      rows[0] == [
        "frame", "time", "individual", "x", "y", "z", "speed", "heading", "elevation",
        "nearest_neighbor_distance", "distance_to_centroid", "group",
      ])
    // Six frames of five fish.
    #expect(rows.count == 31)
    #expect(rows.dropFirst().allSatisfy { $0.count == 12 })
  }

  @Test func individualsNeedAFolder() throws {
    let outcome = try Command.run(["analyze", Self.recording, "--individuals"])
    #expect(
      outcome.errors == "kadita: --individuals needs a folder, -o DIR; see 'kadita analyze --help'\n")
    #expect(outcome.status == 64)
  }
}
