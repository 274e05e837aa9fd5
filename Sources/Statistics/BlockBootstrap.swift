import PortableMath

/// A confidence interval for the mean of an autocorrelated series, by resampling blocks of it.
///
/// The circular block bootstrap of Politis & Romano 1992; percentiles of the resampled means. The block length is
/// the optimal one of Politis & White 2004, doi:10.1081/ETC-120028836, for an AR(1) series of autocorrelation time
/// τ, in closed form (3/2 · n (τ − 1/4τ)²)^⅓, and no shorter than n / 1000, which bounds the cost for long series.
/// Deviations from the mean are widened by the square root of b / (b − τ) · n_eff / (n_eff − 1): blocks of length b
/// see only that share of the variance of the mean.
/// The random numbers are keyed by resample and block alone, so that a series always has the same interval.
public struct BlockBootstrap: Equatable, Sendable {
  /// Number of resampled means.
  public static let resamples = 2000

  /// Block length b, in steps; 0 where there is no estimate.
  public let blockLength: Int
  /// Lower end of the 95 % interval; NaN where there is no estimate.
  public let low: Double
  /// Upper end of the 95 % interval; NaN where there is no estimate.
  public let high: Double

  /// The interval for a series of finite values whose autocorrelation time is known.
  public init(of series: [Double], autocorrelation: AutocorrelationTime, seed: UInt64 = 0) {
    self.init(of: series, moments: Moments(of: series), autocorrelation: autocorrelation, seed: seed)
  }

  init(of series: [Double], moments: Moments, autocorrelation: AutocorrelationTime, seed: UInt64 = 0) {
    let n = series.count
    let tau = autocorrelation.time
    guard tau.isFinite else {
      blockLength = 0
      low = .nan
      high = .nan
      return
    }
    let b = Self.blockLength(count: n, tau: tau)
    let effective = autocorrelation.effectiveSamples
    let means = SortedSample(
      Self.resampledDeviations(of: series, mean: moments.mean, blockLength: b, seed: seed))
    let widening = (Double(b) / max(1, Double(b) - max(0, tau - 0.5)) * effective / max(1, effective - 1))
      .squareRoot()
    blockLength = b
    low = moments.mean + widening * means.quantile(0.025)
    high = moments.mean + widening * means.quantile(0.975)
  }

  private static func blockLength(count n: Int, tau: Double) -> Int {
    let memory = max(0, tau - 0.25 / tau)
    let optimal = memory > 0 ? PortableMath.exp(PortableMath.log(1.5 * Double(n) * memory * memory) / 3) : 1
    return min(max(1, Int(optimal.rounded(.up)), (n + 999) / 1000), max(1, n / 2))
  }

  private static func resampledDeviations(of series: [Double], mean: Double, blockLength b: Int, seed: UInt64)
    -> [Double]
  {
    let n = series.count
    // Sums of the deviations up to each index, round the circle once more by a block.
    var sums = [0.0]
    sums.reserveCapacity(n + b + 1)
    var sum = CompensatedSum()
    for i in 0..<n + b {
      sum.add(series[i < n ? i : i - n] - mean)
      sums.append(sum.value)
    }
    let whole = n / b
    let rest = n - whole * b
    let random = Philox(seed: seed)
    return (0..<resamples).map { resample in
      var total = 0.0
      var bits = SIMD4<UInt32>()
      for block in 0..<(rest == 0 ? whole : whole + 1) {
        if block & 3 == 0 { bits = random.bits(UInt32(resample), UInt32(block >> 2), 0, 0) }
        let start = Int((UInt64(bits[block & 3]) * UInt64(n)) >> 32)
        total += sums[start + (block < whole ? b : rest)] - sums[start]
      }
      return total / Double(n)
    }
  }
}
