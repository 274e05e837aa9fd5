import ArgumentParser
import Foundation

/// Runs one command and prints its wall time in seconds and its peak memory in KiB; the command's output is dropped.
struct TimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "time", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough) var words: [String]

  func run() throws {
    let process = Process()
    // No shell and no search between: their time would count.
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    process.waitUntilExit()
    let elapsed = clock.now - start
    guard process.terminationStatus == 0 else { throw ExitCode.failure }
    print(elapsed / .seconds(1), PeakMemory.children)
  }
}
