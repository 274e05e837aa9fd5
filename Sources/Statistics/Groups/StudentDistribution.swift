import PortableMath

/// Student's t distribution, also for fractional degrees of freedom.
public struct StudentDistribution: Equatable, Sendable {
  /// Degrees of freedom ν > 0.
  public let degreesOfFreedom: Double

  /// The distribution of ν degrees of freedom.
  public init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// P(T > t); NaN for NaN.
  public func upperTail(_ t: Double) -> Double {
    guard !t.isNaN, degreesOfFreedom > 0 else { return .nan }
    let tail =
      Self.incompleteBeta(
        degreesOfFreedom / (degreesOfFreedom + t * t), a: degreesOfFreedom / 2, b: 0.5) / 2
    return t >= 0 ? tail : 1 - tail
  }

  /// The t > 0 that is exceeded with a probability below ½.
  public func quantile(upperTail p: Double) -> Double {
    var low = 0.0
    var high = 1.0
    while upperTail(high) > p, high < 1e300 {
      low = high
      high *= 2
    }
    // Halving to the last bit or so.
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if upperTail(middle) > p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function by its continued fraction (DiDonato & Morris 1992,
  /// doi:10.1145/131766.131776), evaluated by Lentz' method.
  static func incompleteBeta(_ x: Double, a: Double, b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast on this side only.
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, a: b, b: a) }
    let front =
      PortableMath.exp(
        LogGamma.value(a + b) - LogGamma.value(a) - LogGamma.value(b) + a * PortableMath.log(x)
          + b * PortableMath.log(1 - x)) / a
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in 1...1000 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d)
      c = nonzero(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + odd * d)
      c = nonzero(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return front * fraction
  }

  private static func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
