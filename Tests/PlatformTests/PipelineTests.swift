import Foundation
import Platform
import TestSupport
import Testing
import TrajectoryModel

/// Other programs: what goes in, what comes out, and how they fail.
@Suite struct PipelineTests {
  private func shell(_ script: String) throws -> Pipeline.Stage {
    (try Program("sh", package: "dash", purpose: "runs scripts"), ["-c", script])
  }

  @Test func aTextGoesThroughAllOfThem() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("out")
    _ = FileManager.default.createFile(atPath: path, contents: Data("longer than what follows".utf8))
    // More than a pipe holds.
    let text = String(repeating: "kadita\n", count: 100_000)
    try Pipeline(shell("tr a-z A-Z"), shell("sort | uniq -c | tr -d ' '")).run(reading: text, writing: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "100000KADITA\n")
  }

  @Test func theFirstCauseIsNamed() throws {
    // The first program dies of the pipe that the second one closes.
    #expect(throws: KaditaError(.inputOutput, "sh failed: no room")) {
      try Pipeline(shell("yes"), shell("echo 'no room' >&2; exit 3")).run(reading: "")
    }
    #expect(throws: KaditaError(.inputOutput, "sh failed: status 4")) {
      try Pipeline(shell("exit 4")).run(reading: "")
    }
  }

  @Test func signalsAreNotInherited() throws {
    // A blocked SIGTERM would leave a program that nothing but SIGKILL ends.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGTERM)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &mask, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #expect(throws: KaditaError(.inputOutput, "sh failed: Terminated")) {
      try Pipeline(shell("kill -TERM $$; sleep 5")).run(reading: "")
    }
  }

  @Test func whatIsNotInstalledIsNamedWithItsPackage() throws {
    #expect(
      throws: KaditaError(
        .unavailable, "no-such-program draws, and is not installed",
        remedy: "install it, on Debian: apt-get install some-package")
    ) { try Program("no-such-program", package: "some-package", purpose: "draws") }
  }
}
