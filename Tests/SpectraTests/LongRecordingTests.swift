import Foundation
import Spectra
import TestSupport
import Testing
import TrajectoryModel

/// A recording that does not fit into the memory allowed: 1000 individuals over 100 000 frames, 2.4 GB of velocities.
@Suite struct LongRecordingTests {
  @Test func staysUnderTwoGibibytes() throws {
    let (individuals, frames, chunk) = (1000, 100_000, 20)
    let info = RecordingInfo(
      path: "long", layout: "test", reason: "made for a test", frameCount: frames,
      individuals: (0..<individuals).map(String.init), dimensions: 3, timeStep: 0.1)
    var settings = SpectraSettings(distanceRange: 10, edges: SIMD3(20, 20, 20))
    settings.products = [.velocity, .autocorrelation, .polarization, .spatial, .structure]
    // Every 50th frame for C(r): as much memory as all of them, in seconds.
    settings.pairBudget = 1_000_000_000
    settings.threads = 2
    let collector = try SpectraCollector(info: info, settings: settings)
    var random = Randomness(7)
    let places = (0..<individuals * 3).map { _ in 20 * random.uniform() }
    let positions = Array(repeatElement(places, count: chunk).joined())
    for first in stride(from: 0, to: frames, by: chunk) {
      var velocities: [Double] = []
      velocities.reserveCapacity(positions.count)
      for t in first..<first + chunk {
        // One turn in 200 frames.
        let angle = 2 * Double.pi * Double(t) / 200
        let (c, s) = (cos(angle), sin(angle))
        for i in 0..<individuals {
          velocities += i % 2 == 0 ? [c, s, 0] : [-s, c, 0]
        }
      }
      try collector.add(
        FrameBlock(
          individuals: individuals, dimensions: 3, frames: Array(first..<first + chunk),
          times: (first..<first + chunk).map { 0.1 * Double($0) }, positions: positions,
          velocities: velocities))
    }
    let result = try collector.finish()
    #expect(abs(result.summary.peakFrequency - 0.05) < 1e-9)
    #expect(result.spatial?.frames == 2000)
    // Half of the individuals move across the other half, wherever they are: among the thousands of pairs in the
    // widest bin alike and unalike ones cancel.
    #expect(abs(result.spatial?.correlation.last ?? .nan) < 0.05)
    #expect(result.structure?.frames ?? 0 > 0)
    #expect(try Self.peakMemory() < 2 << 30)
  }

  /// Largest resident memory of this process so far, in bytes.
  private static func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    let kibibytes = line.split(separator: " ").compactMap { Int($0) }.first ?? .max / 1024
    return kibibytes * 1024
  }
}
