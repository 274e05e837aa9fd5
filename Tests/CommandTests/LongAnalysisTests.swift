import Foundation
import TestSupport
import Testing
import TrajectoryIO

/// `kadita analyze` of a recording of many frames: in as much memory as a short one, and the same whatever the threads.
@Suite struct LongAnalysisTests {
  private func simulate(_ steps: Int, in folder: TemporaryFolder) throws -> String {
    let path = folder.file("\(steps).nc")
    let arguments = ["simulate", "torus", "--fish", "3", "--steps", "\(steps)", "-o", path, "-q"]
    #expect(try Command.run(arguments).status == 0)
    return path
  }

  /// Largest resident memory of a run, in KiB.
  private func peak(_ arguments: [String]) throws -> Int {
    var peak = 0
    let outcome = try Command.run(arguments) { process in
      // A process that has ended has no memory.
      while let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
        let number = line.split(separator: " ").compactMap({ Int($0) }).first
      {
        peak = max(peak, number)
        usleep(2000)
      }
    }
    #expect(outcome.status == 0)
    return peak
  }

  @Test func theMemoryOfAShortOne() throws {
    let folder = try TemporaryFolder()
    let (short, long) = (try simulate(5000, in: folder), try simulate(150_000, in: folder))
    func peak(_ path: String, _ output: String) throws -> Int {
      try self.peak(["analyze", path, "-o", folder.file(output), "-q", "--threads", "2"])
    }
    // Half of what a double a frame and column would take.
    #expect(try peak(long, "long") - peak(short, "short") < 20 << 10)
  }

  @Test func theSameWhateverTheThreads() throws {
    let folder = try TemporaryFolder()
    let recording = try simulate(70_000, in: folder)
    for threads in ["1", "2"] {
      // The same command, which the files name.
      let own = folder.file(threads)
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      let outcome = try Command.run(
        ["analyze", recording, "-o", "out", "-q"], in: own, environment: ["SLURM_CPUS_PER_TASK": threads])
      #expect(outcome.status == 0)
    }
    for name in ["70000.metrics.csv", "70000.summary.json"] {
      let files = try ["1", "2"].map {
        try Data(contentsOf: URL(fileURLWithPath: folder.file("\($0)/out/\(name)")))
      }
      #expect(files[0] == files[1])
    }
    // The chunks of a long table hold what the text does.
    let lines = try String(contentsOfFile: folder.file("1/out/70000.metrics.csv"), encoding: .utf8)
      .split(separator: "\n")
    let names = lines[0].split(separator: ",")
    let file = try NetCDFFile(path: folder.file("1/out/70000.metrics.nc"))
    for name in ["frame", "time", "polarization", "phase", "phase_confidence"] {
      let numbers = try file.numbers(#require(file.variable(name)))
      #expect(numbers.count == lines.count - 1)
      let column = try #require(names.firstIndex(of: name[...]))
      for row in [0, 8191, 8192, 16_384, 69_999, 70_000] {
        let cell = lines[row + 1].split(separator: ",", omittingEmptySubsequences: false)[column]
        #expect(name == "phase" ? numbers[row] >= 0 : Double(cell) == numbers[row])
      }
    }
  }
}
