import Statistics
import Testing

@Suite struct AutocorrelationTimeTests {
  @Test(arguments: ["ar", "anti"]) func agreesWithPlainSums(name: String) throws {
    let fixture = try Fixture()
    let found = AutocorrelationTime(of: try fixture.sample(name))
    // Rounding of two transforms of 1024 points against plain sums.
    #expect(try abs(found.time - fixture.value("tau \(name)")) < 1e-12)
    #expect(try Double(found.window) == fixture.value("window \(name)"))
  }

  /// Of steps that last a while, the sums at every lag follow from those of the steps: short and long series, whose
  /// sums come from transforms of stretches, with windows within a stretch and beyond.
  @Test(arguments: [(3, 20_000), (3, 50_000), (1000, 200), (2500, 80)])
  func agreesWithTheSumsOfLongSteps(length: Int, steps: Int) {
    var noise = Noise(11)
    let levels = noise.autoregressive(0.9, count: steps)
    let found = AutocorrelationTime(of: levels.flatMap { [Double](repeating: $0, count: length) })
    let mean = levels.reduce(0, +) / Double(steps)
    func sum(_ distance: Int) -> Double {
      (0..<max(0, steps - distance)).reduce(0) { $0 + (levels[$1] - mean) * (levels[$1 + distance] - mean) }
    }
    let sums = (0...min(steps, 400)).map(sum)
    var (time, window) = (0.5, 0)
    while Double(window) < 5 * time {
      window += 1
      let (whole, rest) = window.quotientAndRemainder(dividingBy: length)
      let between = Double(length - rest) * sums[whole] + Double(rest) * sums[whole + 1]
      time += between / (Double(length) * sums[0])
    }
    #expect(length < 2500 || window > 1 << 15)
    #expect(found.window == window)
    #expect(abs(found.time / time - 1) < 1e-11)
  }

  @Test(arguments: [0.0, 0.5, 0.9, 0.97]) func findsTheTimeOfAnAutoregressiveSeries(phi: Double) {
    var noise = Noise(3)
    let tau = (1 + phi) / (1 - phi) / 2
    let count = 40_000
    let found = AutocorrelationTime(of: noise.autoregressive(phi, count: count))
    // Four standard errors: var τ = 2 (2M + 1) τ² / n (Madras & Sokal 1988, eq. 2.19).
    let error = (2 * Double(2 * found.window + 1) / Double(count)).squareRoot() * tau
    #expect(abs(found.time - tau) < 4 * error)
    #expect(found.reason == nil)
    #expect(found.effectiveSamples == Double(count) / (2 * found.time))
  }

  @Test func standardErrorIsTheSpreadOfTheMeansOfManySeries() {
    var noise = Noise(5)
    var means: [Double] = []
    var errors = 0.0
    for _ in 0..<400 {
      let series = noise.autoregressive(0.8, count: 1000)
      means.append(Moments(of: series).mean)
      errors += AutocorrelationTime(of: series).standardError / 400
    }
    // The spread of 400 means is known to 3.5 %; the estimate is known to lie a few per cent low at n = 220 τ.
    #expect(abs(errors / Moments(of: means).standardDeviation - 1) < 0.12)
  }

  @Test func constantSeriesIsExact() {
    let found = AutocorrelationTime(of: [Double](repeating: 0.1, count: 50))
    #expect(found.time == 0.5)
    #expect(found.effectiveSamples == 50)
    #expect(found.standardError == 0)
    #expect(found.reason == nil)
  }

  @Test func alternatingSeriesHasABoundedGain() {
    let found = AutocorrelationTime(of: (0..<100).map { $0 % 2 == 0 ? 1 : -1 })
    // n log₁₀ n.
    #expect(abs(found.effectiveSamples - 200) < 1e-9)
  }

  @Test func tooFewValuesAreNotAnumber() {
    let found = AutocorrelationTime(of: [1, 2, 3])
    #expect(found.time.isNaN && found.effectiveSamples.isNaN && found.standardError.isNaN)
    #expect(found.reason == "fewer than 10 values")
  }

  @Test func aTrendIsReported() {
    let found = AutocorrelationTime(of: (0..<200).map(Double.init))
    #expect(found.time > 10)
    #expect(found.reason == "the series is shorter than 20 autocorrelation times")
  }

  @Test func extremeValuesGiveNoTrap() {
    #expect(AutocorrelationTime(of: (0..<20).map { $0 % 3 == 0 ? 1e300 : -1e300 }).time.isNaN)
    #expect(AutocorrelationTime(of: (0..<20).map { Double($0 % 3) * 1e-300 }).time == 0.5)
  }

  @Test func theTimeDoesNotDependOnTheUnit() {
    var noise = Noise(8)
    let series = noise.autoregressive(0.7, count: 500)
    let one = AutocorrelationTime(of: series)
    let other = AutocorrelationTime(of: series.map { 5 - 3e4 * $0 })
    // Rounding of the shifted values.
    #expect(abs(one.time - other.time) < 1e-9)
  }
}
