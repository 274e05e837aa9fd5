import Phases
import Studies
import Testing

/// A short form of `kadita validate --phases`: one seed, two conditions.
@Suite struct PhaseValidationTests {
  @Test(arguments: [PhaseCondition.open, .seen20]) func recognisesTheCanonicalStates(
    condition: PhaseCondition
  ) throws {
    let outcome = try PhaseValidation(seeds: 1, firstSeed: 7, threads: 2).run(condition)
    #expect(outcome.recordings.balancedAccuracy == 1)
    #expect(outcome.calibrated.balancedAccuracy >= 0.99)
  }

  @Test func balancedAccuracyIsTheMeanOfTheRecalls() {
    var matrix = ConfusionMatrix()
    for _ in 0..<9 { matrix.add(truth: .swarm, label: .swarm) }
    matrix.add(truth: .swarm, label: nil)
    matrix.add(truth: .torus, label: .torus)
    matrix.add(truth: .torus, label: .transitional)
    #expect((matrix.balancedAccuracy - 0.7).magnitude < 1e-15)
    #expect(matrix.counts[0] == [9, 0, 0, 0, 0, 1])
  }
}
