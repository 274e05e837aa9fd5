import Metrics
import Phases
import Testing

@Suite struct RuleTests {
  @Test func publishedRuleInItsOrder() {
    // Just above and at each cut-off, in the order in which they are asked.
    #expect(PublishedRule.phase(polarization: 0.91, rotation: 0.9) == .highlyParallel)
    #expect(PublishedRule.phase(polarization: 0.9, rotation: 0.9) == .dynamicParallel)
    #expect(PublishedRule.phase(polarization: 0.7, rotation: 0.51) == .torus)
    #expect(PublishedRule.phase(polarization: 0.41, rotation: 0.5) == .transitional)
    #expect(PublishedRule.phase(polarization: 0.4, rotation: 0.31) == .transitional)
    #expect(PublishedRule.phase(polarization: 0.4, rotation: 0.3) == .swarm)
    #expect(PublishedRule.phase(polarization: .nan, rotation: 0.3) == nil)
  }

  @Test func tunstromRule() {
    let rule = TunstromRule()
    #expect(rule.state(polarization: 0.66, rotation: 0.34) == .polarized)
    #expect(rule.state(polarization: 0.66, rotation: 0.35) == .transition)
    #expect(rule.state(polarization: 0.34, rotation: 0.66) == .milling)
    #expect(rule.state(polarization: 0.34, rotation: 0.34) == .swarm)
    #expect(rule.state(polarization: 0.5, rotation: 0.1) == .transition)
    #expect(rule.state(polarization: 0.1, rotation: .nan) == nil)
  }

  private func evidence(_ p: Double, _ m: Double, _ error: Double = 0.01) -> PhaseEvidence {
    PhaseEvidence(
      polarization: p, polarizationError: error, milling: m, millingError: error, headings: 50, present: 50)
  }

  @Test func calibratedRegions() throws {
    let cases: [(Double, Double, Phase)] = [
      (0.99, 0.1, .highlyParallel), (0.8, 0.1, .dynamicParallel), (0.8, 0.7, .dynamicParallel),
      (0.2, 0.9, .torus), (0.5, 0.7, .torus), (0.1, 0.1, .swarm), (0.5, 0.2, .transitional),
      (0.1, 0.5, .transitional),
    ]
    for (p, m, phase) in cases {
      let probabilities = try #require(CalibratedRule().probabilities(evidence(p, m)))
      #expect((probabilities.reduce(0, +) - 1).magnitude < 1e-14)
      #expect(probabilities[phase.index] > 0.99, "\(p) \(m)")
    }
  }

  /// On a cut-off both sides are alike; the mass follows the normal law.
  @Test func massesFollowTheNormalLaw() throws {
    let half = try #require(CalibratedRule().probabilities(evidence(0.965, 0.1)))
    #expect((half[Phase.highlyParallel.index] - 0.5).magnitude < 1e-12)
    let sigma = try #require(CalibratedRule().probabilities(evidence(0.6 - 0.05, 0.9, 0.05)))
    // Φ(1), and two tails of Φ(7) and Φ(8.3) that do not show.
    #expect((sigma[Phase.torus.index] - 0.8413447460685429).magnitude < 1e-11)
    // The floor: an error of zero counts as .005, so the cut-off is half a floor away.
    let floor = try #require(CalibratedRule().probabilities(evidence(0.965 + 0.0025, 0.1, 0)))
    #expect((floor[Phase.highlyParallel.index] - 0.6914624612740131).magnitude < 1e-12)
    // 4.5 standard deviations: Φ(−4.5), where the tail is a continued fraction.
    let tail = try #require(CalibratedRule().probabilities(evidence(0.965 - 0.0225, 0.1, 0)))
    #expect((tail[Phase.highlyParallel.index] / 3.3976731247300535e-6 - 1).magnitude < 1e-9)
  }

  @Test func withoutEvidence() throws {
    #expect(CalibratedRule().probabilities(evidence(.nan, .nan)) == nil)
    let noMilling = try #require(CalibratedRule().probabilities(evidence(0.1, .nan)))
    #expect(noMilling[Phase.transitional.index] > 0.99)
  }

  @Test func cutoffsAreOptions() throws {
    var cutoffs = PhaseCutoffs()
    cutoffs.highlyParallel = 0.9
    let probabilities = try #require(CalibratedRule(cutoffs).probabilities(evidence(0.93, 0.1)))
    #expect(probabilities[Phase.highlyParallel.index] > 0.99)
    cutoffs.tunstromHigh = 0.5
    #expect(TunstromRule(cutoffs).state(polarization: 0.6, rotation: 0.1) == .polarized)
  }
}
