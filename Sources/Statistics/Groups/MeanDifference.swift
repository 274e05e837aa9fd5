/// The difference of two means, second minus first, with the standard error and degrees of freedom of Welch 1947
/// (doi:10.1093/biomet/34.1-2.28), which do not assume equal variances.
public struct MeanDifference: Equatable, Sendable {
  /// Mean of the second sample minus mean of the first.
  public let value: Double
  /// Its standard error; NaN for fewer than two values in a sample.
  public let standardError: Double
  /// Degrees of freedom by Welch and Satterthwaite; NaN likewise, or where neither sample varies.
  public let degreesOfFreedom: Double

  /// Compares two samples of finite values.
  public init(_ first: [Double], _ second: [Double]) {
    let (a, b) = (Moments(of: first), Moments(of: second))
    value = b.mean - a.mean
    let (va, vb) = (a.sampleVariance / Double(a.count), b.sampleVariance / Double(b.count))
    standardError = (va + vb).squareRoot()
    degreesOfFreedom = (va + vb) * (va + vb) / (va * va / Double(a.count - 1) + vb * vb / Double(b.count - 1))
  }

  /// The p value for equivalence within ± a margin: the larger of two one-sided Welch tests.
  ///
  /// Schuirmann 1987, doi:10.1007/BF01068419. NaN where the standard error is.
  public func equivalence(margin: Double) -> Double {
    let distribution = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    let above = distribution.upperTail((value + margin) / standardError)
    let below = distribution.upperTail((margin - value) / standardError)
    return above.isNaN || below.isNaN ? .nan : max(above, below)
  }
}
