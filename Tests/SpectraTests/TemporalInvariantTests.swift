import Foundation
import Spectra
import Testing

/// What the temporal products must give where the truth is known.
@Suite struct TemporalInvariantTests {
  private func periodogram(_ series: VectorSeries, sampling: Double) throws -> Spectrum {
    let average = try PeriodogramAverage(length: series.count)
    average.add(series, 0..<series.count)
    return average.spectrum(sampling: sampling)
  }

  private func meanSquare(_ series: VectorSeries) -> Double {
    series.values.reduce(0) { $0 + $1 * $1 } / Double(series.count)
  }

  @Test(arguments: [1, 2, 3, 1000, 1001]) func parseval(count: Int) throws {
    var random = Randomness(1)
    let series = random.noise(count, deviation: 3)
    let spectrum = try periodogram(series, sampling: 25)
    let integral = spectrum.density.reduce(0, +) * 25 / Double(count)
    // Rounding of a thousand terms.
    #expect(abs(integral / meanSquare(series) - 1) < 1e-13)
  }

  @Test func whiteNoiseHasItsLevel() throws {
    var random = Randomness(2)
    let average = try PeriodogramAverage(length: 500)
    for _ in 0..<400 { average.add(random.noise(500, deviation: 0.7), 0..<500) }
    let density = average.spectrum(sampling: 10).density
    let level = density[1..<250].reduce(0, +) / 249
    // 2σ²/f_s = .098; 249 × 400 exponential densities have a mean good to .32 %; four of that.
    #expect(abs(level / 0.098 - 1) < 0.013)
  }

  @Test(arguments: [400, 401]) func aToneHasItsPowerInItsBin(count: Int) throws {
    let cycles = 50.0
    let series = VectorSeries(
      (0..<count).map { 0.8 * cos(2 * Double.pi * cycles * Double($0) / Double(count) + 0.3) })
    let spectrum = try periodogram(series, sampling: 10)
    let step = 10 / Double(count)
    #expect(abs(spectrum.peakFrequency - cycles * step) < 1e-12)
    // A²/2, up to rounding.
    #expect(abs(spectrum.density[50] * step - 0.32) < 1e-12)
    #expect(spectrum.density.enumerated().allSatisfy { $0 == 50 || $1 * step < 1e-24 })
  }

  @Test func anOrnsteinUhlenbeckProcessGivesItsRate() throws {
    var random = Randomness(4)
    let (rate, step, count) = (0.5, 0.1, 20_000)
    let average = try PeriodogramAverage(length: count)
    let correlation = try AutocorrelationAverage(length: count)
    for _ in 0..<24 {
      let series = random.ornsteinUhlenbeck(count, rate: rate, step: step)
      average.add(series, 0..<count)
      correlation.add(series, 0..<count)
    }
    let spectrum = average.spectrum(sampling: 1 / step)
    // 48 000 time units are 24 000 memories; the rate of an AR(1) is known to √(2 / that) = .9 %: two of that.
    #expect(abs(fittedRate(spectrum, step: step) / rate - 1) < 0.02)
    let c = try correlation.correlation()
    #expect(abs(c[0] - 1) < 0.03)
    #expect(abs(c[20] - exp(-1.0)) < 0.03)
    // 1/γ = 2; the far tail adds noise, a few per cent.
    #expect(abs(IntegralTime.of(c, step: step) - 2) < 0.2)
  }

  /// γ of the AR(1) spectrum that fits best: Whittle's likelihood, minimised by golden sections.
  private func fittedRate(_ spectrum: Spectrum, step: Double) -> Double {
    func cost(_ rate: Double) -> Double {
      let phi = exp(-rate * step)
      let shape = spectrum.frequency.map { 1 / (1 - 2 * phi * cos(2 * Double.pi * $0 * step) + phi * phi) }
      let bins = 1..<shape.count - 1
      let level = bins.reduce(0) { $0 + spectrum.density[$1] / shape[$1] } / Double(bins.count)
      return bins.reduce(Double(bins.count) * log(level)) { $0 + log(shape[$1]) }
    }
    var (low, high) = (0.1, 2.0)
    let golden = (5.0.squareRoot() - 1) / 2
    while high - low > 1e-5 {
      let (a, b) = (high - golden * (high - low), low + golden * (high - low))
      if cost(a) < cost(b) { high = b } else { low = a }
    }
    return (low + high) / 2
  }

  @Test func aRigidMillTurnsAtItsFrequency() throws {
    // Ω/2π = .1 at f_s = 10: a hundred frames a turn.
    let mill = Mill(turnsPerFrame: 0.01, individuals: 12, frames: 1000)
    let average = try PeriodogramAverage(length: 1000)
    let correlation = try AutocorrelationAverage(length: 1000)
    for individual in 0..<12 {
      average.add(mill.velocity(individual), 0..<1000)
      correlation.add(mill.velocity(individual), 0..<1000)
    }
    let spectrum = average.spectrum(sampling: 10)
    #expect(abs(spectrum.peakFrequency - 0.1) < 1e-12)
    #expect(abs(spectrum.density[10] * 0.01 - 1) < 1e-12)
    let c = TemporalSpectra.normalized(try correlation.correlation())
    #expect(abs(c[50] + 1) < 1e-12)
    #expect(abs(c[100] - 1) < 1e-12)
  }

  @Test func segmentsKeepTheMeanSquare() throws {
    var random = Randomness(5)
    let average = try PeriodogramAverage(length: 300)
    let correlation = try AutocorrelationAverage(length: 300)
    let series = random.noise(600, deviation: 2)
    let segments = [0..<300, 310..<400, 450..<577]
    for segment in segments {
      average.add(series, segment)
      correlation.add(series, segment)
    }
    let used = segments.joined().map { series.values[$0] }
    let square = used.reduce(0) { $0 + $1 * $1 } / Double(used.count)
    let spectrum = average.spectrum(sampling: 1)
    #expect(abs(spectrum.density.reduce(0, +) / 300 / square - 1) < 1e-13)
    // By hand: pairs of one lag within segments only.
    let products = segments.flatMap { s in
      (s.lowerBound..<s.upperBound - 7).map { series.values[$0] * series.values[$0 + 7] }
    }
    let found = try correlation.correlation()
    #expect(found.count == 300)
    #expect(abs(found[0] / square - 1) < 1e-13)
    #expect(abs(found[7] - products.reduce(0, +) / Double(products.count)) < 1e-13)
  }

  @Test func threadsOfSumsAreOneSum() throws {
    var random = Randomness(6)
    let series = (0..<5).map { _ in random.noise(130, deviation: 1) }
    let (whole, one, other) = try (
      WelchAverage(length: 32), WelchAverage(length: 32), WelchAverage(length: 32)
    )
    for (index, one_) in series.enumerated() {
      whole.add(one_, 0..<130)
      (index < 3 ? one : other).add(one_, 0..<130)
    }
    one.merge(other)
    #expect(one.windows == whole.windows)
    let pairs = zip(one.spectrum(sampling: 1).density, whole.spectrum(sampling: 1).density)
    #expect(pairs.allSatisfy { abs($0 - $1) < 1e-14 })
  }

  @Test func integralTimeOfKnownShapes() {
    // A triangle 1, ½, 0, −½: the area up to zero at the second lag is 1.
    #expect(IntegralTime.of([1, 0.5, 0, -0.5, 0, 0, 0], step: 2) == 2)
    // From ½ to −½ the zero lies half way: ¾ + ⅛.
    #expect(IntegralTime.of([1, 0.5, -0.5, 0, 0, 0], step: 1) == 0.875)
    #expect(IntegralTime.of([1, 1, 1, 1, 1, 1], step: 1).isNaN)
    #expect(IntegralTime.of([0, 0, 0], step: 1).isNaN)
    #expect(IntegralTime.of([], step: 1).isNaN)
  }
}
