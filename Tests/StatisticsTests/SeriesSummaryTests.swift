import Statistics
import Testing

@Suite struct SeriesSummaryTests {
  @Test func leavesOutAndCountsWhatIsMissing() {
    let summary = SeriesSummary(of: [.nan, 1, 2, .infinity, 4, .nan, 9, 5, .nan])
    #expect(summary.frames == 5)
    #expect(summary.missing == 4)
    #expect(summary.mean == 4.2)
    // (3.2² + 2.2² + .2² + 4.8² + .8²) / 5 = 7.76; one rounding of the root, a few of the squares.
    #expect(abs(summary.standardDeviation - 7.76.squareRoot()) < 1e-15)
    // Index 5 div 2 = 2 on: 4, 9, 5.
    #expect(summary.secondHalfMean == 6)
    #expect(abs(summary.secondHalfStandardDeviation - (14.0 / 3).squareRoot()) < 1e-15)
    #expect(summary.final == 5)
    #expect(summary.minimum == 1)
    #expect(summary.maximum == 9)
    #expect(summary.autocorrelation.reason == "fewer than 10 values")
    #expect(summary.interval.low.isNaN && summary.interval.high.isNaN)
  }

  @Test(arguments: [[], [.nan, .nan]] as [[Double]]) func nothingGivesNotANumber(series: [Double]) {
    let summary = SeriesSummary(of: series)
    #expect(summary.frames == 0)
    #expect(summary.missing == series.count)
    for value in [
      summary.mean, summary.standardDeviation, summary.secondHalfMean, summary.final, summary.minimum,
    ] {
      #expect(value.isNaN)
    }
  }

  @Test func aConstantHasNoSpread() {
    let summary = SeriesSummary(of: [Double](repeating: 0.1, count: 30))
    #expect(summary.mean == 0.1)
    #expect(summary.standardDeviation == 0)
    #expect(summary.interval.low == 0.1)
    #expect(summary.interval.high == 0.1)
  }

  @Test func theMeanOfManyNumbersKeepsItsDigits() {
    // The exact mean of k/10 for k < 10⁶ is 49 999.95; naive summation is off by 1e-7 or so.
    let summary = Moments(of: (0..<1_000_000).map { Double($0) / 10 })
    #expect(abs(summary.mean - 49_999.95) < 2e-11)
  }

  @Test func coversTheTrueMean() {
    var noise = Noise(11)
    for phi in [0.0, 0.5, 0.9] {
      var hits = 0
      for _ in 0..<300 {
        let interval = SeriesSummary(of: noise.autoregressive(phi, count: 1000)).interval
        if interval.low < 0 && 0 < interval.high { hits += 1 }
      }
      // Nominal .95; .92 at 1000 frames and τ = 9.5, where τ itself is uncertain; three binomial errors of 300.
      #expect(hits > 266 && hits < 298, "\(phi): \(hits) of 300")
    }
  }

  @Test func aSeriesAlwaysHasTheSameInterval() {
    var noise = Noise(13)
    let series = noise.autoregressive(0.6, count: 777)
    #expect(SeriesSummary(of: series) == SeriesSummary(of: series))
  }

  @Test func aMillionFramesAreSummarised() {
    var noise = Noise(17)
    let summary = SeriesSummary(of: noise.autoregressive(0.99, count: 1_000_000))
    #expect(summary.interval.low < summary.mean && summary.mean < summary.interval.high)
    // τ = 99.5; var τ = 2 (2M + 1) τ² / n gives 4.5 % for one standard error.
    #expect(abs(summary.autocorrelation.time / 99.5 - 1) < 0.18)
  }
}
