import Statistics
import Testing

/// Comparisons of two groups against scipy and against known answers.
@Suite struct GroupComparisonTests {
  private func labelled(_ a: [Double], _ b: [Double]) -> [LabelledSample] {
    a.map { LabelledSample($0, isSecond: false) } + b.map { LabelledSample($0, isSecond: true) }
  }

  @Test func exactPermutationAgreesWithScipy() throws {
    let fixture = try Fixture()
    for (one, two) in [("small_a", "small_b"), ("tied_a", "tied_b")] {
      let test = PermutationTest(labelled(try fixture.sample(one), try fixture.sample(two)))
      #expect(test.isExact)
      // A ratio of whole numbers.
      #expect(try abs(test.p - fixture.value("permutation p \(one) \(two)")) < 1e-12)
    }
  }

  @Test func randomPermutationIsNearTheExactOne() throws {
    let fixture = try Fixture()
    let test = PermutationTest(labelled(try fixture.sample("a"), try fixture.sample("b")))
    #expect(!test.isExact)
    // Scipy's own random estimate of 200 000; ours has 10 000: four standard errors of √(p/2 / 10⁴) · 2.
    let expected = try fixture.value("permutation p a b")
    #expect(abs(test.p - expected) < 4 * 2 * (expected / 2 / 10_000).squareRoot())
  }

  @Test func blocksAreExchangedWithinThemselves() {
    // Two blocks of one value a group: 4 relabellings, of which the observed is the most extreme.
    let samples = [
      LabelledSample(1, isSecond: false, block: "x"), LabelledSample(2, isSecond: true, block: "x"),
      LabelledSample(11, isSecond: false, block: "y"), LabelledSample(12, isSecond: true, block: "y"),
    ]
    let test = PermutationTest(samples)
    #expect(test.p == 0.5)
    #expect(test.smallestP == 0.5)
    // Without blocks the difference of 1 drowns in that of 10.
    #expect(PermutationTest(samples.map { LabelledSample($0.value, isSecond: $0.isSecond) }).p > 0.5)
  }

  @Test func theSmallestPOfThreeAgainstThree() {
    let test = PermutationTest(labelled([1, 2, 3], [11, 12, 13]))
    #expect(abs(test.p - 0.1) < 1e-15)
    #expect(test.smallestP == test.p)
    #expect(PermutationTest(labelled([], [1])).p.isNaN)
  }

  @Test func effectSizesAgreeWithScipy() throws {
    let fixture = try Fixture()
    for (one, two) in [("a", "b"), ("c", "d"), ("tied_a", "tied_b")] {
      let (a, b) = (try fixture.sample(one), try fixture.sample(two))
      // Rounding of the gamma functions there.
      #expect(try abs(EffectSize.hedgesG(a, b) - fixture.value("hedges g \(one) \(two)")) < 1e-11)
      #expect(try abs(EffectSize.cliffsDelta(a, b) - fixture.value("cliffs delta \(one) \(two)")) < 1e-14)
    }
    #expect(EffectSize.hedgesG([1, 1], [1, 1]).isNaN)
    #expect(EffectSize.cliffsDelta([1, 2], [3, 4]) == 1)
    #expect(EffectSize.cliffsDelta([3, 4], [1, 2]) == -1)
    #expect(EffectSize.cliffsDelta([1], []).isNaN)
  }

  @Test func welchAndEquivalenceAgreeWithScipy() throws {
    let fixture = try Fixture()
    for (one, two) in [("a", "b"), ("c", "d")] {
      let difference = MeanDifference(try fixture.sample(one), try fixture.sample(two))
      #expect(try abs(difference.degreesOfFreedom / fixture.value("welch df \(one) \(two)") - 1) < 1e-12)
      let student = StudentDistribution(degreesOfFreedom: difference.degreesOfFreedom)
      let p = 2 * student.upperTail(abs(difference.value / difference.standardError))
      // Lanczos' series is good to 1e-13 or so.
      #expect(try abs(p / fixture.value("welch p \(one) \(two)") - 1) < 1e-11)
      #expect(
        try abs(difference.equivalence(margin: 0.5) / fixture.value("tost p \(one) \(two)") - 1) < 1e-11)
    }
  }

  @Test func studentQuantilesAgreeWithScipy() throws {
    let fixture = try Fixture()
    for freedom in [1.0, 2.5, 10, 1000] {
      let student = StudentDistribution(degreesOfFreedom: freedom)
      #expect(
        try abs(student.quantile(upperTail: 0.025) / fixture.value("t quantile \(freedom)") - 1) < 1e-10)
      #expect(abs(student.upperTail(-1) + student.upperTail(1) - 1) < 1e-14)
    }
  }

  @Test func correctionsAgreeWithScipy() throws {
    let fixture = try Fixture()
    let p = try fixture.sample("p")
    for (found, expected) in [
      (MultipleComparisons.benjaminiHochberg(p), try fixture.sample("p_bh")),
      (MultipleComparisons.holm(p), try fixture.sample("p_holm")),
    ] {
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-14 })
    }
    let withMissing = MultipleComparisons.holm([0.04, .nan, 0.01])
    #expect(withMissing[0] == 0.04 && withMissing[1].isNaN && withMissing[2] == 0.02)
  }

  @Test func theIntervalOfTheDifferenceCovers() {
    var noise = Noise(41)
    for n in [4, 8, 20] {
      var hits = 0
      for _ in 0..<200 {
        let (a, b) = ((0..<n).map { _ in noise.normal() }, (0..<n).map { _ in 1 + 2 * noise.normal() })
        let interval = BootstrapDifference(a, b)
        if interval.low < 1 && 1 < interval.high { hits += 1 }
      }
      // .95 nominal; three binomial errors of 200 are 4.6 %.
      #expect(hits > 178, "\(n): \(hits) of 200")
    }
    #expect(BootstrapDifference([1], [2, 3]).low.isNaN)
  }

  @Test func thereAreFewFalseAlarms() {
    var noise = Noise(43)
    let alarms = (0..<600).count { _ in
      PermutationTest(labelled((0..<6).map { _ in noise.normal() }, (0..<7).map { _ in noise.normal() })).p
        <= 0.05
    }
    // At most 5 % of 600; three binomial errors are 2.7 %.
    #expect(alarms <= 46)
  }
}
