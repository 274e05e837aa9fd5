import PortableMath

/// A confidence interval for the difference of two means by resampling each group.
///
/// Percentiles of 10 000 resampled differences, drawn by a seed. Resampling n values sees (n − 1)/n of the variance
/// and knows nothing of how uncertain the variance itself is; so the deviations of each group are widened by
/// √(n / (n − 1)), and those of the difference by the ratio of Student's to the normal quantile (Hesterberg 2015,
/// doi:10.1080/00031305.2015.1089789).
public struct BootstrapDifference: Equatable, Sendable {
  /// Number of resamples.
  public static let resamples = 10_000

  /// Lower end, of second minus first; NaN for fewer than two values in a group.
  public let low: Double
  /// Upper end.
  public let high: Double

  /// The interval that covers the true difference with a probability `level`.
  public init(_ first: [Double], _ second: [Double], level: Double = 0.95, seed: UInt64 = 0) {
    let difference = MeanDifference(first, second)
    guard difference.standardError.isFinite else {
      low = .nan
      high = .nan
      return
    }
    let (a, b) = (
      Self.deviations(first, stream: 0, seed: seed), Self.deviations(second, stream: 1, seed: seed)
    )
    let sample = SortedSample(zip(a, b).map { $1 - $0 })
    let tail = (1 - level) / 2
    var widening = 1.0
    if difference.degreesOfFreedom.isFinite {
      let student = StudentDistribution(degreesOfFreedom: difference.degreesOfFreedom)
      let normal = StudentDistribution(degreesOfFreedom: 1e9)
      widening = student.quantile(upperTail: tail) / normal.quantile(upperTail: tail)
    }
    low = difference.value + widening * sample.quantile(tail)
    high = difference.value + widening * sample.quantile(1 - tail)
  }

  private static func deviations(_ values: [Double], stream: UInt32, seed: UInt64) -> [Double] {
    let random = Philox(seed: seed)
    let mean = Moments(of: values).mean
    let n = UInt64(values.count)
    let widening = (Double(n) / Double(n - 1)).squareRoot()
    return (0..<UInt32(resamples)).map { resample in
      var sum = 0.0
      var bits = SIMD4<UInt32>()
      for draw in values.indices {
        if draw & 3 == 0 { bits = random.bits(UInt32(draw >> 2), resample, stream, 3) }
        sum += values[Int((UInt64(bits[draw & 3]) * n) >> 32)] - mean
      }
      return widening * sum / Double(n)
    }
  }
}
