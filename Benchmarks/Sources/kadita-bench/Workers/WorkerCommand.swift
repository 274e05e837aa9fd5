import ArgumentParser
import Foundation
import KaditaKit

/// A worker of kadita's own: does its work whenever a line `run SECONDS` comes in.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

  @Argument var name: String
  @Argument var path: String
  @Argument var threads: Int
  @Argument var individuals = 0

  func run() throws {
    switch name {
    case "ingest": Worker.serve(try IngestWorker(path, isStored: true))
    case "ingest-prepared": Worker.serve(try IngestWorker(path, isStored: false))
    case "metrics":
      Worker.serve(
        MetricsWorker(MetricRegistry.published, of: try School(contentsOf: path), threads: threads))
    case "both-families":
      Worker.serve(MetricsWorker(MetricRegistry.all, of: try School(contentsOf: path), threads: threads))
    case "nearest": Worker.serve(NearestWorker(try School(contentsOf: path), threads: threads))
    case "simulate":
      Worker.serve(try SimulationWorker(case: path, individuals: individuals, threads: threads))
    case "read": Worker.serve(try ReadWorker(path))
    case "transforms": Worker.serve(try TransformWorker(length: Int(path) ?? 0))
    default: throw ValidationError("no such worker: \(name)")
    }
  }
}

/// Work that can be timed.
protocol TimedWork {
  /// Units of work in one call.
  var units: Int { get }
  /// Does the work.
  func work()
}

/// The protocol between the harness and a worker, see the README.
enum Worker {
  static func serve(_ timed: some TimedWork) {
    timed.work()
    report("ready")
    let clock = ContinuousClock()
    while let line = readLine() {
      let least = Duration.seconds(Double(line.split(separator: " ").last ?? "") ?? 0)
      var runs = 0
      let start = clock.now
      repeat {
        timed.work()
        runs += 1
      } while clock.now - start < least
      report("\((clock.now - start) / .seconds(1) / Double(runs * timed.units))")
    }
    report("\(PeakMemory.own)")
  }

  private static func report(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
