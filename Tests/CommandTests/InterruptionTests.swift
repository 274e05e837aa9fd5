import Foundation
import TestSupport
import Testing

/// Ctrl-C and SIGTERM in the middle of the work, and a full disk.
@Suite struct InterruptionTests {
  static let recording = Fixtures.path("reference/frames/case1_swarm.nc")

  @Test(arguments: [(SIGINT, Int32(130), "interrupted"), (SIGTERM, 143, "terminated")])
  func signalLeavesNoHalfFile(signal: Int32, status: Int32, word: String) throws {
    let folder = try TemporaryFolder()
    // Enough work for many seconds: the signal comes when the first outputs are there.
    let inputs = [String](repeating: Self.recording, count: 400)
    let outcome = try Command.run(["analyze"] + inputs + ["-o", folder.path, "-q"]) { process in
      let deadline = Date(timeIntervalSinceNow: 20)
      while try folder.entries().count < 4, Date() < deadline { usleep(1000) }
      kill(process, signal)
    }
    #expect(outcome.status == status)
    #expect(outcome.errors == "kadita: \(word)\n")
    let entries = try folder.entries()
    #expect(entries.contains("case1_swarm.metrics.csv"))
    #expect(entries.allSatisfy { !$0.hasPrefix(".") })
    for name in entries where name.hasSuffix(".metrics.csv") {
      let text = try String(contentsOfFile: folder.file(name), encoding: .utf8)
      #expect(text.split(separator: "\n").count == 42)
    }
  }

  /// Making a small disk takes the rights of root.
  @Test(.enabled(if: geteuid() == 0, "needs root to mount a small disk"))
  func fullDiskLeavesNoHalfFile() throws {
    let folder = try TemporaryFolder()
    #expect(mount("tmpfs", folder.path, "tmpfs", 0, "size=8k") == 0)
    defer { umount(folder.path) }
    let outcome = try Command.run(["analyze", Self.recording, "-o", folder.path, "-q"])
    #expect(
      outcome.errors
        == "kadita: \(folder.file("case1_swarm.metrics.csv")): cannot be written: No space left on device; "
        + "free some space or choose another disk with -o\n")
    #expect(outcome.status == 74)
    #expect(try folder.entries().isEmpty)
  }
}
