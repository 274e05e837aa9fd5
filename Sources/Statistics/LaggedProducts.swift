/// Sums of the products of a series with itself some steps later, Σ z(t) z(t + lag), as far as they are asked for.
///
/// z is the series about its mean, over its deviation. A short series is transformed as a whole. Of a long one, whose
/// transform would take twelve times its memory, stretches are: each with what follows it, which gives the sums up to
/// the length of a stretch; for longer lags each with what follows that much later.
struct LaggedProducts {
  /// Longer series are transformed in stretches.
  private static let longestWhole = 1 << 16
  private static let stretch = 1 << 15

  private let series: [Double]
  private let mean: Double
  private let deviation: Double
  private let transform: PowerOfTwoTransform
  /// The sums known so far, from lag 0 on.
  private var sums: [Double] = []

  init(of series: [Double], mean: Double, deviation: Double) {
    self.series = series
    self.mean = mean
    self.deviation = deviation
    let isWhole = series.count <= Self.longestWhole
    transform = PowerOfTwoTransform(atLeast: 2 * (isWhole ? series.count : Self.stretch))
    if isWhole { sums = transform.autocorrelationSums(of: scaled(series.indices)) }
  }

  /// The sum at a lag below the length of the series.
  mutating func sum(at lag: Int) -> Double {
    while lag >= sums.count { extend() }
    return sums[lag]
  }

  /// Adds the sums of as many further lags as a stretch has steps.
  private mutating func extend() {
    var products = transform.crossProducts()
    for start in stride(from: 0, to: series.count - sums.count, by: Self.stretch) {
      let later = start + sums.count
      products.add(
        scaled(start..<min(start + Self.stretch, series.count)),
        scaled(later..<min(later + 2 * Self.stretch, series.count)))
    }
    sums += products.sums()[..<Self.stretch]
  }

  private func scaled(_ steps: Range<Int>) -> [Double] { steps.map { (series[$0] - mean) / deviation } }
}
