import PortableMath

/// How long a series remembers: its integrated autocorrelation time, and what follows for the error of its mean.
///
/// τ = ½ + Σ ρ(t), summed up to the smallest window M ≥ 5 τ(M): Sokal's automatic windowing, Madras & Sokal 1988,
/// doi:10.1007/BF01022990; Sokal 1997, doi:10.1007/978-1-4899-0319-8_6. In this convention uncorrelated values have
/// τ = ½, an AR(1) series of coefficient φ has (1 + φ) / 2(1 − φ), and n values are worth n / 2τ independent ones.
/// ρ is the biased estimate about the mean of the series. The cost is that of transforms, n log n.
public struct AutocorrelationTime: Equatable, Sendable {
  /// Fewer values than this have no estimate.
  public static let fewestValues = 10

  /// τ, in steps of the series; NaN where there is no estimate.
  ///
  /// A constant series has ½, there being no correlation to find.
  public let time: Double
  /// The window M, in steps; 0 where there is no estimate.
  public let window: Int
  /// n / 2τ, at most n log₁₀ n for anticorrelated series (Vehtari et al. 2021, doi:10.1214/20-BA1221).
  public let effectiveSamples: Double
  /// Standard error of the mean: the population standard deviation over the root of the effective samples.
  public let standardError: Double
  /// Why there is no estimate, or why it is not to be relied upon; `nil` where all is well.
  public let reason: String?

  /// The autocorrelation time of a series of finite values at even steps.
  public init(of series: [Double]) {
    self.init(of: series, moments: Moments(of: series))
  }

  init(of series: [Double], moments: Moments) {
    let n = series.count
    guard n >= Self.fewestValues else {
      self.init(none: "fewer than \(Self.fewestValues) values")
      return
    }
    let deviation = moments.standardDeviation
    guard deviation.isFinite else {
      self.init(none: "the spread of the values is out of range")
      return
    }
    // What rounding leaves of a constant is no spread.
    guard deviation > 1e-14 * abs(moments.mean) else {
      self.init(time: 0.5, window: 0, count: n, deviation: deviation, reason: nil)
      return
    }
    var products = LaggedProducts(of: series, mean: moments.mean, deviation: deviation)
    let square = products.sum(at: 0)
    var time = 0.5
    var window = 0
    while Double(window) < 5 * time, window + 1 < n {
      window += 1
      time += products.sum(at: window) / square
    }
    time = max(time, 0.5 * PortableMath.log(10) / PortableMath.log(Double(n)))
    let short = Double(n) < 20 * time ? "the series is shorter than 20 autocorrelation times" : nil
    self.init(time: time, window: window, count: n, deviation: deviation, reason: short)
  }

  private init(time: Double, window: Int, count: Int, deviation: Double, reason: String?) {
    self.time = time
    self.window = window
    self.reason = reason
    effectiveSamples = Double(count) / (2 * time)
    standardError = deviation / effectiveSamples.squareRoot()
  }

  private init(none reason: String) {
    time = .nan
    window = 0
    effectiveSamples = .nan
    standardError = .nan
    self.reason = reason
  }
}
