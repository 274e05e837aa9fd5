import Foundation
import TestSupport
import Testing

/// What a user reads, and a script sees, when `kadita analyze` cannot go on.
@Suite struct BadInputTests {
  static let recording = Fixtures.path("reference/edges/tiny_5.nc")

  @Test func missingFile() throws {
    let outcome = try Command.run(["analyze", "missing.nc"])
    #expect(outcome.errors == "kadita: missing.nc: no such file; check the name\n")
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
  }

  @Test func folderWithoutRecording() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["analyze", folder.path])
    #expect(
      outcome.errors == "kadita: \(folder.path): is a directory without files; name a recording\n")
    #expect(outcome.status == 65)
  }

  /// The superuser may read everything, so the command runs as nobody then.
  @Test func unreadableFile() throws {
    let folder = try TemporaryFolder()
    let (recording, command) = (folder.file("secret.nc"), folder.file("kadita"))
    try FileManager.default.copyItem(atPath: Command.path, toPath: command)
    _ = FileManager.default.createFile(
      atPath: recording, contents: Data([1]), attributes: [.posixPermissions: 0])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let drop = ["--reuid=65534", "--clear-groups", command]
    let outcome =
      geteuid() == 0
      ? try Command.run(drop + ["analyze", recording], in: folder.path, program: "/usr/bin/setpriv")
      : try Command.run(["analyze", recording], in: folder.path)
    #expect(outcome.errors == "kadita: \(recording): permission denied; make the file readable\n")
    #expect(outcome.status == 66)
  }

  @Test func emptyFile() throws {
    let folder = try TemporaryFolder()
    _ = FileManager.default.createFile(atPath: folder.file("run.nc"), contents: Data())
    let outcome = try Command.run(["analyze", "run.nc"], in: folder.path)
    #expect(outcome.errors == "kadita: run.nc: is empty; copy or download the file again\n")
    #expect(outcome.status == 65)
  }

  @Test(arguments: [10, 50, 90]) func truncatedFile(percent: Int) throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("reference/frames/case1_swarm.nc")))
    let cut = whole.prefix(whole.count * percent / 100)
    _ = FileManager.default.createFile(atPath: folder.file("run.nc"), contents: cut)
    let outcome = try Command.run(["analyze", "run.nc"], in: folder.path)
    #expect(
      outcome.errors
        == "kadita: run.nc: is truncated: it says it has \(whole.count) bytes, but has \(cut.count); "
        + "copy or download the file again\n")
    #expect(outcome.status == 65)
  }

  @Test func withoutPositions() throws {
    let outcome = try Command.run(["analyze", "fixtures/reference/step/case1_swarm.nc"])
    #expect(outcome.errors.hasPrefix("kadita: fixtures/reference/step/case1_swarm.nc: has no positions: "))
    #expect(outcome.errors.hasSuffix("; name them with --var positions=NAME or --var x=NAME,y=NAME\n"))
    #expect(outcome.status == 65)
  }

  @Test func unwritableFolder() throws {
    let outcome = try Command.run(["analyze", Self.recording, "-o", "/proc/kadita/out"])
    #expect(
      outcome.errors
        == "kadita: /proc/kadita/out: cannot be written: No such file or directory; "
        + "choose another folder with -o\n")
    #expect(outcome.status == 73)
  }

  @Test func fileInPlaceOfTheFolder() throws {
    let outcome = try Command.run(["analyze", Self.recording, "-o", Self.recording])
    #expect(
      outcome.errors
        == "kadita: \(Self.recording): cannot be written: Not a directory; choose another folder with -o\n")
    #expect(outcome.status == 73)
  }

  @Test func existingOutput() throws {
    let folder = try TemporaryFolder()
    let arguments = ["analyze", Self.recording, "-o", folder.path, "-q"]
    #expect(try Command.run(arguments).status == 0)
    let before = try folder.entries()
    let outcome = try Command.run(arguments)
    let path = folder.file("tiny_5.metrics.csv")
    #expect(outcome.errors == "kadita: \(path): exists already; use --force to overwrite it\n")
    #expect(outcome.status == 73)
    #expect(try folder.entries() == before)
    #expect(try Command.run(arguments + ["--force"]).status == 0)
  }

  @Test("an output that exists is refused before any other is written")
  func existingLastOutput() throws {
    let folder = try TemporaryFolder()
    for suffix in ["codebook.csv", "windows.csv", "individuals.csv"] {
      let path = folder.file("tiny_5.\(suffix)")
      try Data().write(to: URL(filePath: path))
      let outcome = try Command.run([
        "analyze", Self.recording, "-o", folder.path, "-q", "--window", "1", "--individuals",
      ])
      #expect(outcome.errors == "kadita: \(path): exists already; use --force to overwrite it\n")
      #expect(outcome.status == 73)
      #expect(try folder.entries() == ["tiny_5.\(suffix)"])
      try FileManager.default.removeItem(atPath: path)
    }
  }

  @Test func oneOfSeveralInputsFails() throws {
    let outcome = try Command.run(["analyze", Self.recording, "missing.nc", "-q"])
    #expect(outcome.errors == "kadita: missing.nc: no such file; check the name\n")
    #expect(outcome.status == 1)
    #expect(try Command.run(["analyze", "missing.nc", "absent.nc"]).status == 66)
  }

  @Test(arguments: [
    (["analize"], "there is no subcommand 'analize'; did you mean 'analyze'?"),
    (["analyze"], "name a recording, or a --manifest; see 'kadita analyze --help'"),
    (["report"], "Missing expected argument '<input> ...'; see 'kadita report --help'"),
    (["analyze", "x", "--qwertyuiop"], "Unknown option '--qwertyuiop'; see 'kadita analyze --help'"),
    (["analyze", "x", "--bogus"], "Unknown option '--bogus'; did you mean '--box'?"),
    (
      ["analyze", "x", "--metrics", "polarisation"],
      "there is no column polarisation; did you mean polarization?"
    ),
    (
      ["analyze", "x", "--threads", "0"],
      "--threads needs a number of at least 1; see 'kadita analyze --help'"
    ),
    (
      ["analyze", "x", "--reference-length=-1"],
      "--reference-length needs a positive length; see 'kadita analyze --help'"
    ),
    (["codebook", "spred"], "there is no column spred; did you mean spread?"),
  ])
  func wrongUsage(arguments: [String], message: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.errors == "kadita: \(message)\n")
    #expect(outcome.status == 64)
  }
}
