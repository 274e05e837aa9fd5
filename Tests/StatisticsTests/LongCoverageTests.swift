import Foundation
import Statistics
import TestSupport
import Testing

/// How often intervals hold the truth and tests cry wolf: the tables of docs/comparison.md.
@Suite(.serialized) struct LongCoverageTests {
  @Test func intervalsOfTheMeanOfASeries() {
    var noise = Noise(51)
    print("| frames | τ | effective samples | 95 % interval holds the mean |\n| --- | --- | --- | --- |")
    for count in [200, 1000, 5000] {
      for phi in [0.0, 0.5, 0.9, 0.98] {
        let trials = 1000
        let hits = (0..<trials).count { _ in
          let interval = SeriesSummary(of: noise.autoregressive(phi, count: count)).interval
          return interval.low < 0 && 0 < interval.high
        }
        let tau = (1 + phi) / (1 - phi) / 2
        let samples = Double(count) / (2 * tau)
        print("| \(count) | \(rounded(tau)) | \(rounded(samples)) | \(percent(hits, trials)) |")
        // Where there are at least 25 effective samples.
        if samples >= 25 { #expect(hits > 870) }
      }
    }
  }

  @Test func intervalsOfTheDifferenceOfGroups() {
    var noise = Noise(52)
    print("| recordings a, b | spread a, b | 95 % interval holds the difference |\n| --- | --- | --- |")
    for (a, b, spread) in [(4, 4, 1.0), (8, 8, 1), (20, 20, 1), (6, 12, 3), (20, 20, 3)] {
      let trials = 1000
      let hits = (0..<trials).count { _ in
        let interval = BootstrapDifference(normals(a, 1, &noise), normals(b, spread, &noise))
        return interval.low < 0 && 0 < interval.high
      }
      print("| \(a), \(b) | 1, \(rounded(spread)) | \(percent(hits, trials)) |")
      #expect(hits > 920)
    }
  }

  @Test func falsePositivesOfNullStudies() {
    var noise = Noise(53)
    print(
      "| recordings a, b | measures | p ≤ .05 a measure | any after Holm, a study | any after BH, a study |")
    print("| --- | --- | --- | --- | --- |")
    for (a, b) in [(4, 4), (8, 8), (6, 14)] {
      let (studies, measures) = (500, 10)
      var (raw, holm, discovery) = (0, 0, 0)
      for study in 0..<studies {
        let p = (0..<measures).map { _ in
          let samples =
            normals(a, 1, &noise).map { LabelledSample($0, isSecond: false) }
            + normals(b, 1, &noise).map { LabelledSample($0, isSecond: true) }
          return PermutationTest(samples, seed: UInt64(study)).p
        }
        raw += p.count { $0 <= 0.05 }
        if MultipleComparisons.holm(p).contains(where: { $0 <= 0.05 }) { holm += 1 }
        if MultipleComparisons.benjaminiHochberg(p).contains(where: { $0 <= 0.05 }) { discovery += 1 }
      }
      print(
        "| \(a), \(b) | \(measures) | \(percent(raw, studies * measures)) | \(percent(holm, studies)) "
          + "| \(percent(discovery, studies)) |")
      // 5 % of 500 studies, three binomial errors more.
      #expect(holm <= 40)
    }
  }

  private func normals(_ count: Int, _ spread: Double, _ noise: inout Noise) -> [Double] {
    (0..<count).map { _ in spread * noise.normal() }
  }

  private func rounded(_ value: Double) -> String { String(format: value < 100 ? "%.3g" : "%.0f", value) }

  private func percent(_ part: Int, _ whole: Int) -> String {
    String(format: "%.1f %%", 100 * Double(part) / Double(whole))
  }
}
