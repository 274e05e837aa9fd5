import Foundation
import TestSupport
import Testing

/// `kadita simulate`: the same bits however they are made, and valid files in every case.
@Suite struct SimulateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func simulate(_ arguments: [String], environment: [String: String] = [:]) throws -> Command.Outcome
  {
    let outcome = try Command.run(["simulate"] + arguments + ["-q"], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func digest(_ name: String) throws -> String {
    let outcome = try Command.run(["info", folder.file(name), "--digest"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let digest = try #require(outcome.output.split(separator: " ").first)
    #expect(digest.count == 64)
    return String(digest)
  }

  @Test(arguments: ["torus", "published/highly-parallel"])
  func theBitsDoNotDependOnThreadsOrProcessor(preset: String) throws {
    // Enough animals for the pairs to be shared among threads.
    let arguments = [preset, "--fish", "500", "--steps", "20", "-o"]
    try simulate(arguments + [folder.file("one.nc"), "--threads", "1"])
    try simulate(arguments + [folder.file("two.nc"), "--threads", "2"])
    // The C library then takes other variants of its functions.
    let plain = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F"]
    try simulate(arguments + [folder.file("plain.nc")], environment: plain)
    let expected = try digest("one.nc")
    #expect(try digest("two.nc") == expected)
    #expect(try digest("plain.nc") == expected)
    try simulate([preset, "--fish", "500", "--steps", "20", "--seed", "99", "-o", folder.file("other.nc")])
    #expect(try digest("other.nc") != expected)
  }

  @Test(arguments: [["torus"], ["published/torus", "--save-every", "3"]])
  func aResumedRunHasTheBitsOfAWholeOne(arguments: [String]) throws {
    try simulate(arguments + ["--steps", "60", "-o", folder.file("whole.nc")])
    try simulate(arguments + ["--steps", "24", "-o", folder.file("part.nc")])
    try simulate(["--resume", folder.file("part.nc"), "--steps", "60", "-o", folder.file("resumed.nc")])
    #expect(try digest("resumed.nc") == digest("whole.nc"))
    // The attributes say what the file now is: it can be resumed once more.
    try simulate(["--resume", folder.file("resumed.nc"), "--steps", "72", "-o", folder.file("more.nc")])
    try simulate(arguments + ["--steps", "72", "-o", folder.file("72.nc")])
    #expect(try digest("more.nc") == digest("72.nc"))
  }

  @Test func interruptionKeepsAValidFile() throws {
    let target = folder.file("long.nc")
    let arguments = ["simulate", "torus", "--steps", "100000000", "-o", target, "-q"]
    let outcome = try Command.run(arguments) { process in
      let deadline = Date(timeIntervalSinceNow: 20)
      // The first chunks are on the disk.
      while try Self.size(of: folder) < 3 << 20, Date() < deadline { usleep(1000) }
      kill(process, SIGINT)
    }
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("go on with --resume \(folder.file("long.partial.nc"))"))
    #expect(try folder.entries() == ["long.partial.nc"])
    // What is there are the frames of an uninterrupted run.
    let info = try Command.run(["info", folder.file("long.partial.nc"), "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any]
    let frames = try #require(object?["frames"] as? Int)
    #expect(frames > 100)
    try simulate(["torus", "--steps", "\(frames - 1)", "-o", folder.file("whole.nc")])
    #expect(try digest("long.partial.nc") == digest("whole.nc"))
    // And they can be gone on from, under the name that was meant.
    try simulate(["--resume", folder.file("long.partial.nc"), "--steps", "\(frames + 9)"])
    try simulate(["torus", "--steps", "\(frames + 9)", "-o", folder.file("longer.nc")])
    #expect(try digest("long.nc") == digest("longer.nc"))
  }

  private static func size(of folder: TemporaryFolder) throws -> Int {
    try folder.entries().reduce(0) { sum, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.file(name))
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  @Test func caseFilesAndTomlGiveThePresets() throws {
    let toml = folder.file("swarm.toml")
    try "preset = \"published/swarm\"\nsteps = 5\n".write(toFile: toml, atomically: false, encoding: .utf8)
    try simulate([toml, "-o", folder.file("toml.nc")])
    try simulate(["published/swarm", "--steps", "5", "-o", folder.file("preset.nc")])
    let file = Fixtures.path("reference/cases/case1_swarm.txt")
    try simulate([file, "--steps", "5", "-o", folder.file("case.nc")])
    let expected = try digest("preset.nc")
    #expect(try digest("toml.nc") == expected)
    #expect(try digest("case.nc") == expected)
  }

  @Test func theListNamesEveryPreset() throws {
    let outcome = try Command.run(["simulate", "--list"])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 13)
    for name in ["published/highly-parallel", "torus-200"] { #expect(outcome.output.contains(name)) }
  }

  @Test(arguments: [
    (["toruss", "-o", "x.nc"], Int32(64), "did you mean torus?"),
    (["torus"], 64, "name the file to write with -o"),
    (["torus", "--fish", "0", "-o", "x.nc"], 64, "fish = 0; there must be at least one animal"),
    (["torus", "--max-turn", "1", "-o", "x.nc"], 64, "is a parameter of the engine published"),
    (["none.toml", "-o", "x.nc"], 66, "none.toml: cannot be read"),
    (["--resume", "fixtures/reference/frames/case1_swarm.nc", "-o", "x.nc"], 65, "case1_swarm.nc"),
  ])
  func mistakesAreOneLine(arguments: [String], status: Int32, message: String) throws {
    let outcome = try Command.run(["simulate"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: Fixtures.root + "/x.nc"))
  }

  @Test func aClippedZoneIsAWarning() throws {
    let arguments = ["simulate", "published/swarm", "--steps", "1", "-o", folder.file("a.nc")]
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix("kadita: warning: r_attraction = 15.0 is more than half the box of 25.0"))
  }

  @Test func theOutputIsARecordingLikeAnyOther() throws {
    try simulate(["published/swarm", "--steps", "10", "-o", folder.file("a.nc")])
    let outcome = try Command.run(["analyze", folder.file("a.nc"), "--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let input = try #require(object?["input"] as? [String: Any])
    #expect(input["frames"] as? Int == 11)
    #expect(input["individuals_max"] as? Int == 150)
  }

  @Test func sweepsWriteAGrid() throws {
    let arguments = [
      "sweep", "torus", "--steps", "20", "--vary", "dr_orientation=0:2:1", "--vary", "dr_attraction=8,10",
      "--replicates", "2", "-o", folder.file("map.nc"),
    ]
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.hasSuffix(
        "map.nc: replicate 2 × dr_attraction 2 × dr_orientation 3, polarization,rotation\n"))
    let again = try Command.run(arguments)
    #expect(again.status == 73)
  }
}
