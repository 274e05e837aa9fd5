import Foundation
import Statistics
import Testing

@Suite struct KolmogorovSmirnovTests {
  @Test(arguments: [("a", "b"), ("c", "d"), ("tied_a", "tied_b")]) func agreesWithScipy(
    one: String, two: String
  ) throws {
    let fixture = try Fixture()
    let test = KolmogorovSmirnov(try fixture.sample(one), try fixture.sample(two))
    // scipy counts paths in floating point too.
    #expect(try abs(test.statistic - fixture.value("ks statistic \(one) \(two)")) < 1e-14)
    #expect(try abs(test.p / fixture.value("ks p \(one) \(two)") - 1) < 1e-10)
  }

  @Test func disjointSamplesHaveTheSmallestP() {
    // Two of the 20! / (10! 10!) = 184756 orders are as far apart.
    let test = KolmogorovSmirnov((0..<10).map(Double.init), (20..<30).map(Double.init))
    #expect(test.statistic == 1)
    #expect(abs(test.p * 184_756 / 2 - 1) < 1e-12)
  }

  @Test func equalSamplesDoNotDiffer() {
    let test = KolmogorovSmirnov([1, 2, 3], [3, 2, 1])
    #expect(test.statistic == 0)
    #expect(test.p == 1)
  }

  @Test func emptyOrMissingIsNotANumber() {
    #expect(KolmogorovSmirnov([], [1]).p.isNaN)
    #expect(KolmogorovSmirnov([1, .nan], [1]).p.isNaN)
  }

  @Test func largeSamplesUseTheLimit() {
    // 12 000 values each, shifted by 240.5 steps: D = 241 / 12 000, λ = D √6000, p = 2 Σ (−1)^(k−1) exp(−2 k² λ²).
    let test = KolmogorovSmirnov((0..<12_000).map { Double($0) }, (0..<12_000).map { Double($0) + 240.5 })
    let lambda = 241.0 / 12_000 * 6000.0.squareRoot()
    #expect(test.statistic == 241.0 / 12_000)
    #expect(abs(test.p - 2 * (exp(-2 * lambda * lambda) - exp(-8 * lambda * lambda))) < 1e-12)
  }
}
