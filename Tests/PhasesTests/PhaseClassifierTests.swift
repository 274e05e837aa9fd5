import Metrics
import Phases
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

  @Test func aSwitchingSchool() throws {
    // 100 s of milling, 50 s parallel, 150 s of milling.
    let frames = (0..<300).map { t in
      t < 100 || t >= 150 ? frame(Double(t), 0.1, 0.9) : frame(Double(t), 0.9, 0.1)
    }
    let result = PhaseClassifier(dwell: 20).classify(frames)
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

  @Test func oneWayIsNotBistable() {
    let frames = (0..<300).map { t in frame(Double(t), t < 100 ? 0.1 : 0.9, t < 100 ? 0.9 : 0.1) }
    #expect(PhaseClassifier(dwell: 20).classify(frames).dynamics.bistable == nil)
  }

  @Test func undefinedWithAReason() {
    let still = PhaseClassifier(dwell: 20).classify((0..<9).map { frame(Double($0), 0, 0, headings: 0) })
    #expect(still.label == nil)
    #expect(still.undefined == .noMotion)
    #expect(still.confidence.isNaN)
    #expect(still.frames.allSatisfy { $0.phase == nil })
    let alone = PhaseClassifier(dwell: 20)
      .classify((0..<9).map { frame(Double($0), 0, 0, headings: 1, present: 1) })
    #expect(alone.undefined == .fewHeadings)
    #expect(PhaseClassifier(dwell: 20).classify([]).undefined == .fewHeadings)
  }

  @Test func framesWithoutHeadingsAreBridged() {
    let frames = (0..<60).map { frame(Double($0), 0.1, 0.9, headings: $0 % 3 == 0 ? 1 : 50) }
    let result = PhaseClassifier(dwell: 20).classify(frames)
    #expect(result.label == .torus)
    #expect(result.frames[3].phase == nil)
    #expect(result.frames[4].phase == .torus)
    #expect(result.dynamics.stays.count == 1)
  }

  @Test func edgeOnMillIsAmbiguous() {
    func flat(_ nematic: Double) -> PhaseResult {
      PhaseClassifier(dwell: 20)
        .classify(
          (0..<20).map { t in
            var f = frame(Double(t), 0.1, 0.1)
            f.evidence.nematic = nematic
            return f
          })
    }
    #expect(flat(0.9).isAmbiguous)
    #expect(flat(0.9).label == .swarm)
    #expect(!flat(0.1).isAmbiguous)
    #expect(!flat(.nan).isAmbiguous)
  }

  @Test func dwellTimeInTheRecordingsUnit() {
    #expect(PhaseClassifier.defaultDwell(units: Units(time: "s"), integralTime: 7) == 60)
    #expect(PhaseClassifier.defaultDwell(units: Units(time: "ms"), integralTime: 7) == 60_000)
    #expect(PhaseClassifier.defaultDwell(units: Units(time: "frame"), integralTime: 7) == 140)
    #expect(PhaseClassifier.defaultDwell(units: Units(), integralTime: 7) == 140)
  }
}
