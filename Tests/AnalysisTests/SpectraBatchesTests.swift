import Analysis
import PortableMath
import TestSupport
import Testing
import TrajectoryModel

/// Errors of the spectra's numbers by batch means.
@Suite struct SpectraBatchesTests {
  /// Fish whose velocities are independent AR(1) series: the same process, whatever the seed.
  private func school(seed: UInt64, frames: Int, blocks: Int) -> MadeRecording {
    let random = Philox(seed: seed)
    let individuals = 6
    var velocity = [Double](repeating: 0, count: individuals * 2)
    var rows: [[Double]] = []
    for frame in 0..<frames {
      for k in velocity.indices {
        velocity[k] = 0.6 * velocity[k] + random.normals(UInt32(frame), UInt32(k), 0, 0).x
      }
      rows.append(velocity)
    }
    var position = [[Double](repeating: 0, count: individuals * 2)]
    for row in rows.dropFirst() {
      position.append(zip(position[position.count - 1], row).map { $0 + $1 / 10 })
    }
    return MadeRecording(
      frames: frames, individuals: individuals, dimensions: 2, framesPerBlock: blocks, timeStep: 0.1
    ) { frame, fish, axis in position[frame][fish * 2 + axis] + Double(fish * 5 * (1 - axis)) }
  }

  private func spectra(_ seed: UInt64, frames: Int = 1200, blocks: Int = 7, batches: Int = 8) throws
    -> (time: Double, error: Double?)
  {
    let source = try EstimatedVelocities(
      school(seed: seed, frames: frames, blocks: blocks), .centralDifference)
    var plan = AnalysisPlan(metrics: [], spectra: .summary)
    plan.spectra?.batches = batches
    plan.phases = nil
    let summary = try #require(try Analyzer.analyze(source, plan: plan).spectra)
    return (summary.integralTime, summary.standardErrors["integral_time"])
  }

  @Test func theErrorIsTheSpreadOverRecordings() throws {
    let runs = try (0..<24).map { try spectra(UInt64($0)) }
    let mean = runs.map(\.time).reduce(0, +) / 24
    let spread = (runs.reduce(0) { $0 + ($1.time - mean) * ($1.time - mean) } / 23).squareRoot()
    let errors = runs.compactMap(\.error)
    #expect(errors.count == 24)
    let typical = errors.reduce(0, +) / 24
    // A spread of 24 is known to 15 %, a mean of errors with seven degrees of freedom each to 6 %; three times that.
    #expect((0.5...1.6).contains(typical / spread), "\(typical) \(spread)")
  }

  @Test func blocksDoNotMatterAndShortRecordingsHaveNone() throws {
    #expect(try spectra(1, blocks: 7) == spectra(1, blocks: 400))
    #expect(try spectra(1, frames: 100).error == nil)
    #expect(try spectra(1, batches: 0).error == nil)
    #expect(try spectra(1).time == spectra(1, batches: 0).time)
  }
}
