import Foundation
import Spectra
import Testing

/// Delays, hierarchy and coherence where the truth is known.
@Suite struct PairTests {
  /// Headings that wander: an angle with a memory of about forty steps, and its copies some steps later.
  private func headings(_ count: Int, delays: [Double], seed: UInt64, noise: Double = 0) -> [VectorSeries] {
    var random = Randomness(seed)
    let fine = random.ornsteinUhlenbeck(4 * count + 400, rate: 0.025 / 4, step: 1)
    return delays.map { delay in
      var series = VectorSeries(components: 2, count: count)
      for t in 0..<count {
        // Four fine steps make one step.
        let angle = 1.5 * fine.values[4 * t + 400 - Int(4 * delay)] + noise * random.normal()
        series[0, t] = cos(angle)
        series[1, t] = sin(angle)
      }
      return series
    }
  }

  @Test func aCopyGivesItsDelay() throws {
    let pair = headings(3000, delays: [0, 7], seed: 21)
    let analysis = DelayAnalysis(settings: DelaySettings(range: 30), length: 3000)
    let (found, reversed) = try (analysis.pair(pair[0], pair[1]), analysis.pair(pair[1], pair[0]))
    #expect(abs(found.delay - 7) < 0.07)
    #expect(abs(reversed.delay + found.delay) < 1e-9)
    #expect(found.p < 0.05)
  }

  @Test func theMatrixIsAntisymmetricAndGivesTheHierarchy() throws {
    let series = headings(2000, delays: [6, 0, 3, 9], seed: 22, noise: 0.1)
    let analysis = DelayAnalysis(settings: DelaySettings(range: 20), length: 2000)
    let found = try analysis.allPairs(
      4, step: 0.2, threads: 2, memoryLimit: 1 << 20, headings: { series[$0] })
    for i in 0..<4 {
      for j in 0..<4 where i != j { #expect(found.delay[i, j] == -found.delay[j, i]) }
    }
    // Individual 1 comes 6 steps of .2 before individual 0. The noise of .1 blurs the peak by a tenth of a step or so.
    #expect(abs(found.delay[1, 0] - 1.2) < 0.1)
    #expect(found.hierarchy.rank == [3, 1, 2, 4])
    #expect(found.hierarchy.edges == 6)
    #expect(found.hierarchy.consistency == 1)
    #expect(found.delay[2, 2].isNaN)
  }

  @Test func smallMemoryGivesTheSameMatrix() throws {
    let series = headings(500, delays: [0, 2, 4, 6, 8], seed: 23)
    let analysis = DelayAnalysis(settings: DelaySettings(range: 15), length: 500)
    let found = try [1, 1 << 30].map {
      try analysis.allPairs(5, step: 1, threads: 1, memoryLimit: $0, headings: { series[$0] })
    }
    for i in 0..<5 {
      for j in 0..<5 where i != j { #expect(found[0].delay[i, j] == found[1].delay[i, j]) }
    }
  }

  @Test func strangersAreSeldomSignificant() throws {
    let analysis = DelayAnalysis(settings: DelaySettings(range: 20), length: 2000)
    var significant = 0
    for trial in 0..<60 {
      let one = headings(2000, delays: [0], seed: 1000 + UInt64(trial))[0]
      let other = headings(2000, delays: [0], seed: 2000 + UInt64(trial))[0]
      if try analysis.pair(one, other).p <= 0.05 { significant += 1 }
    }
    // 5 % of 60 are 3; more than 9 has a chance of .1 %.
    #expect(significant <= 9)
  }

  @Test func fragmentsShorterThanFiveRangesAreNotUsed() throws {
    var pair = headings(600, delays: [0, 3], seed: 24)
    for t in stride(from: 90, to: 600, by: 90) {
      for c in 0..<2 { pair[1][c, t] = .nan }
    }
    let short = try DelayAnalysis(settings: DelaySettings(range: 20), length: 600).pair(pair[0], pair[1])
    #expect(short.delay.isNaN && short.p.isNaN && short.correlation.allSatisfy(\.isNaN))
    let long = try DelayAnalysis(settings: DelaySettings(range: 15), length: 600).pair(pair[0], pair[1])
    #expect(abs(long.delay - 3) < 0.2)
  }

  @Test func coherenceOfTheSameAndOfStrangers() throws {
    var random = Randomness(25)
    let sum = try CoherenceSum(count: 3, length: 32)
    for _ in 0..<200 {
      let one = random.noise(32, deviation: 1)
      sum.add([one, VectorSeries(one.values.map { 3 - 2 * $0 }), random.noise(32, deviation: 1)])
    }
    let found = sum.coherence()
    #expect(found[0].dropFirst().allSatisfy { abs($0 - 1) < 1e-12 })
    // Strangers: 1 / windows on average.
    let mean = found[1].dropFirst().reduce(0, +) / 16
    #expect(abs(mean * 200 - 1) < 1)
  }

  @Test func coherenceDoesNotDependOnTheAxes() throws {
    var random = Randomness(26)
    let (plain, turned) = try (CoherenceSum(count: 2, length: 16), CoherenceSum(count: 2, length: 16))
    for _ in 0..<10 {
      let series = (0..<2).map { _ in
        var one = VectorSeries(components: 2, count: 16)
        for t in 0..<16 { for c in 0..<2 { one[c, t] = random.normal() } }
        return one
      }
      plain.add(series)
      turned.add(
        series.map { one in
          var result = one
          for t in 0..<16 {
            result[0, t] = 0.6 * one[0, t] - 0.8 * one[1, t]
            result[1, t] = 0.8 * one[0, t] + 0.6 * one[1, t]
          }
          return result
        })
    }
    #expect(zip(plain.coherence()[0], turned.coherence()[0]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
