import Metrics
import Phases
import PortableMath
import Testing
import TrajectoryModel

@Suite struct PhaseClassifierTests {
  private func frame(_ time: Double, _ p: Double, _ m: Double, headings: Int = 50, present: Int = 50)
    -> PhaseFrame
  {
    PhaseFrame(
      time: time,
      evidence: PhaseEvidence(
        polarization: headings < 2 ? .nan : p, polarizationError: 0.02, milling: m, millingError: 0.02,
        headings: headings, present: present), polarization: p, rotation: m)
  }

  private func classify(
    _ frames: [PhaseFrame], dwell: Double = 20, memoryLimit: Int = 1 << 20, stretch: Int = 4096
  ) throws -> PhaseResult {
    let series = PhaseFrameSeries(expected: frames.count, memoryLimit: memoryLimit)
    for frame in frames { try series.append(frame) }
    try series.finish()
    return try PhaseClassifier(dwell: dwell).classify(series, stretch: stretch)
  }

  @Test func aSwitchingSchool() throws {
    // 100 s of milling, 50 s parallel, 150 s of milling.
    let frames = (0..<300).map { t in
      t < 100 || t >= 150 ? frame(Double(t), 0.1, 0.9) : frame(Double(t), 0.9, 0.1)
    }
    let result = try classify(frames)
    #expect(result.label == .torus)
    #expect(result.undefined == nil)
    #expect((result.confidence - 250.0 / 300).magnitude < 0.01)
    #expect((result.dynamics.occupancy[Phase.torus.index] - 250.0 / 300).magnitude < 1e-12)
    #expect(
      result.dynamics.transitions == [
        PhaseTransition(time: 100, from: .torus, to: .dynamicParallel),
        PhaseTransition(time: 150, from: .dynamicParallel, to: .torus),
      ])
    #expect(result.dynamics.transitionCounts[1][2] == 1)
    #expect(result.dynamics.transitionCounts.joined().reduce(0, +) == 2)
    #expect(result.dynamics.stays.map(\.isComplete) == [false, true, false])
    #expect(result.dynamics.meanDwell(in: .dynamicParallel) == 50)
    #expect(result.dynamics.meanDwell(in: .torus).isNaN)
    #expect(result.dynamics.bistable == [.torus, .dynamicParallel])
    #expect(result.publishedFinal == .torus)
    #expect(result.density.shares[2][18] == 250.0 / 300)
  }

  @Test func oneWayIsNotBistable() throws {
    let frames = (0..<300).map { t in frame(Double(t), t < 100 ? 0.1 : 0.9, t < 100 ? 0.9 : 0.1) }
    #expect(try classify(frames).dynamics.bistable == nil)
  }

  @Test func undefinedWithAReason() throws {
    let still = try classify((0..<9).map { frame(Double($0), 0, 0, headings: 0) })
    #expect(still.label == nil)
    #expect(still.undefined == .noMotion)
    #expect(still.confidence.isNaN)
    #expect(try still.frames.labels().allSatisfy { $0.phase == nil })
    let alone = try classify(
      (0..<9).map { frame(Double($0), 0, 0, headings: 1, present: 1) })
    #expect(alone.undefined == .fewHeadings)
    #expect(try classify([]).undefined == .fewHeadings)
  }

  @Test func framesWithoutHeadingsAreBridged() throws {
    let frames = (0..<60).map { frame(Double($0), 0.1, 0.9, headings: $0 % 3 == 0 ? 1 : 50) }
    let result = try classify(frames)
    #expect(result.label == .torus)
    #expect(try result.frames.labels()[3].phase == nil)
    #expect(try result.frames.labels()[4].phase == .torus)
    #expect(result.dynamics.stays.count == 1)
  }

  @Test func edgeOnMillIsAmbiguous() throws {
    func flat(_ nematic: Double) throws -> PhaseResult {
      try classify(
        (0..<20).map { t in
          var f = frame(Double(t), 0.1, 0.1)
          f.evidence.nematic = nematic
          return f
        })
    }
    #expect(try flat(0.9).isAmbiguous)
    #expect(try flat(0.9).label == .swarm)
    #expect(try !flat(0.1).isAmbiguous)
    #expect(try !flat(.nan).isAmbiguous)
  }

  @Test func dwellTimeInTheRecordingsUnit() {
    #expect(PhaseClassifier.defaultDwell(units: Units(time: "s"), integralTime: 7) == 60)
    #expect(PhaseClassifier.defaultDwell(units: Units(time: "ms"), integralTime: 7) == 60_000)
    #expect(PhaseClassifier.defaultDwell(units: Units(time: "frame"), integralTime: 7) == 140)
    #expect(PhaseClassifier.defaultDwell(units: Units(), integralTime: 7) == 140)
  }

  /// Whatever part of the recording is in memory: the same bits, and those of the rule and the chain over all frames.
  @Test(arguments: [(1, 1), (7, 1000), (64, 5000), (499, 1), (500, 1 << 20), (10_000, 1 << 20)])
  func aStretchAtATime(stretch: Int, memoryLimit: Int) throws {
    let dice = Philox(seed: 5)
    var time = 0.0
    let frames = (0..<500).map { t in
      func draw(_ what: UInt32) -> Double { dice.uniform(UInt32(t), what, 0, 0) }
      time += draw(0) < 0.02 ? 100 : draw(1)
      // Now and then nobody swims, over whole stretches as well.
      let swims = draw(2) < 0.9 && !(200..<215).contains(t)
      var one = frame(time, draw(3), draw(4), headings: swims ? 50 : 1, present: t % 50)
      one.evidence.nematic = draw(5)
      one.evidence.isAboutCircularCentroid = draw(6) < 0.5
      one.polarization = draw(7) < 0.1 ? .nan : draw(8)
      return one
    }
    let result = try classify(frames, dwell: 3, memoryLimit: memoryLimit, stretch: stretch)
    let seen = frames.filter { $0.evidence.headings > 1 }
    let rows = try seen.map { try #require(CalibratedRule().probabilities($0.evidence)) }
    let posterior = StickyChain(dwell: 3).posterior(
      emissions: ProbabilityRows(states: 5, rows), times: seen.map(\.time))
    var row = 0
    for (frame, labels) in zip(frames, try result.frames.labels()) {
      #expect(
        labels.published
          == PublishedRule.phase(polarization: frame.polarization, rotation: frame.rotation))
      #expect(
        labels.tunstrom == TunstromRule().state(polarization: frame.polarization, rotation: frame.rotation))
      guard frame.evidence.headings > 1 else {
        #expect(labels.phase == nil && labels.confidence.isNaN)
        continue
      }
      #expect(labels.confidence == posterior[row].max())
      #expect(try posterior[row][#require(labels.phase).index] == labels.confidence)
      row += 1
    }
    for phase in Phase.allCases {
      let all = (0..<posterior.count).map { posterior[$0][phase.index] }
      #expect(result.meanPosterior[phase.index] == all.reduce(0, +) / Double(all.count))
    }
    #expect(result.dynamics.occupancy.reduce(0, +) == 1)
    #expect(result.percolatingFrames == seen.count { $0.evidence.isAboutCircularCentroid })
    #expect(result.nematic == seen.map(\.evidence.nematic).reduce(0, +) / Double(seen.count))
    #expect(try result.frames.labels(490..<500).map(\.phase) == result.frames.labels()[490...].map(\.phase))
  }
}
