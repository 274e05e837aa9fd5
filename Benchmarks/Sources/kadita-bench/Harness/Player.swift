import Foundation

/// A contestant in action.
final class Player {
  private let contestant: Contestant
  private let least: Double
  private var seconds: [Double] = []
  private var peak = 0
  private var worker: (process: Process, input: FileHandle, output: LineReader)?

  init(_ contestant: Contestant, least: Double, isWarm: Bool) throws {
    self.contestant = contestant
    self.least = least
    guard case .worker(let words) = contestant.kind else {
      // The first run of a command reads files that later ones find in memory.
      if isWarm { _ = try command() }
      return
    }
    let process = Self.process(words, contestant.environment)
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let reader = LineReader(output.fileHandleForReading)
    worker = (process, input.fileHandleForWriting, reader)
    guard reader.next() == "ready" else { throw BenchmarkError("\(contestant.name) failed: \(words)") }
  }

  /// Does the work once more.
  func play() throws {
    guard let worker else {
      seconds.append(try command())
      return
    }
    try worker.input.write(contentsOf: Data("run \(least)\n".utf8))
    guard let line = worker.output.next(), let time = Double(line) else {
      throw BenchmarkError("\(contestant.name) stopped")
    }
    seconds.append(time)
  }

  /// Ends it and gives what it took.
  func finish() throws -> Measurement.Result {
    if let worker {
      try worker.input.close()
      peak = worker.output.next().flatMap { Int($0) } ?? 0
      worker.process.waitUntilExit()
    }
    return Measurement.Result(name: contestant.name, seconds: seconds, peakKiB: peak)
  }

  /// Runs a command to its end, through a small process that reports its time and memory.
  private func command() throws -> Double {
    guard case .command(let words) = contestant.kind else { return .nan }
    let process = Self.process([Setting.program, "time"] + words, contestant.environment)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let reader = LineReader(output.fileHandleForReading)
    let report = reader.next()?.split(separator: " ") ?? []
    process.waitUntilExit()
    guard report.count == 2, let time = Double(report[0]), let memory = Int(report[1]) else {
      throw BenchmarkError("\(contestant.name) failed: \(words.joined(separator: " "))")
    }
    peak = max(peak, memory)
    return time
  }

  /// Runs a command for what it prints.
  @discardableResult
  static func run(_ words: [String]) throws -> [String] {
    let process = Self.process(words, [:])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let reader = LineReader(output.fileHandleForReading)
    var lines: [String] = []
    while let line = reader.next() { lines.append(line) }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkError("failed: \(words)") }
    return lines
  }

  private static func process(_ words: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}

/// Something that went wrong, for people.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
