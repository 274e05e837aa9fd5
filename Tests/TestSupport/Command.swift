import Foundation

/// Runs the command `kadita` that was built beside the tests.
public enum Command {
  /// What a run of the command left behind.
  public struct Outcome: Sendable {
    /// Exit status; 128 + the signal's number where one ended the process.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  /// Path of the executable: it lies in the folder of the running test program.
  public static let path: String = {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    let beside = folder.appendingPathComponent("kadita").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Fixtures.root + "/.build/release/kadita"
  }()

  /// Runs `kadita` with arguments in a folder and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: what follows the command's name.
  ///   - folder: working folder; the package's root unless given.
  ///   - environment: variables to add to those of the tests; `kadita` is found by its name.
  ///   - program: another program to run instead.
  ///   - started: called with the process identifier once it runs, for tests that send signals.
  public static func run(
    _ arguments: [String], in folder: String = Fixtures.root, environment: [String: String] = [:],
    program: String = path, started: (Int32) throws -> Void = { _ in }
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let inherited = ProcessInfo.processInfo.environment
    let folderOfCommand = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let search = "\(folderOfCommand):\(inherited["PATH"] ?? "/usr/bin:/bin")"
    let own = ["SWIFT_BACKTRACE": "enable=no", "PATH": search]
    process.environment = inherited.merging(own) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: no output is too long for them.
    process.standardOutput = try file(scratch.file("output"))
    process.standardError = try file(scratch.file("errors"))
    try process.run()
    try started(process.processIdentifier)
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal ? Int32(128) : 0
    return Outcome(
      status: process.terminationStatus + signal,
      output: try String(contentsOfFile: scratch.file("output"), encoding: .utf8),
      errors: try String(contentsOfFile: scratch.file("errors"), encoding: .utf8))
  }

  private static func file(_ path: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
