import Spectra
import TestSupport
import Testing

/// Equality with scipy.signal: 1e-12 of the largest value of a spectrum, and of each value where it is not tiny.
@Suite struct SciPyTests {
  static let names = ["even", "odd", "lagged"] + (Fixtures.data == nil ? [] : ["recorded"])

  @Test(arguments: names) func periodogram(name: String) throws {
    let fixture = try SciPyFixture()
    let series = try VectorSeries(fixture.series(name))
    let average = try PeriodogramAverage(length: series.count)
    average.add(series, 0..<series.count)
    try check(average.spectrum(sampling: 4).density, fixture.expected("periodogram \(name)"))
  }

  @Test(arguments: names, [64, 101]) func welch(name: String, length: Int) throws {
    let fixture = try SciPyFixture()
    let series = try VectorSeries(fixture.series(name))
    let average = try WelchAverage(length: length)
    average.add(series, 0..<series.count)
    try check(average.spectrum(sampling: 4).density, fixture.expected("welch \(length) \(name)"))
  }

  @Test func coherence() throws {
    let fixture = try SciPyFixture()
    let pair = try ["even", "lagged"].map { try VectorSeries(fixture.series($0)) }
    let sum = try CoherenceSum(count: 2, length: 64)
    for start in sum.starts(in: 1000) {
      sum.add(pair.map { VectorSeries(Array($0.values[start..<start + 64])) })
    }
    try check(sum.coherence()[0], fixture.expected("coherence 64"))
  }

  private func check(_ found: [Double], _ expected: [Double]) throws {
    try #require(found.count == expected.count)
    let scale = expected.max() ?? 0
    for (f, e) in zip(found, expected) { #expect(abs(f - e) <= 1e-12 * max(e, 1e-3 * scale)) }
  }
}
