import PortableMath

/// A normal law by mean and standard deviation.
struct NormalDistribution {
  let mean: Double
  let deviation: Double

  /// Probability of a value below a bound.
  func mass(below bound: Double) -> Double { Self.cumulative((bound - mean) / deviation) }

  /// Probability of a value between two bounds.
  func mass(from lower: Double, to upper: Double) -> Double {
    max(0, mass(below: upper) - mass(below: lower))
  }

  /// Φ(x): a Taylor series about zero near it, a continued fraction in the tails.
  ///
  /// Source: Marsaglia 2004, doi:10.18637/jss.v011.i04; Abramowitz and Stegun 26.2.14.
  static func cumulative(_ x: Double) -> Double {
    if x < -38 { return 0 }
    if x > 9 { return 1 }
    let density = 0.39894228040143267794 * PortableMath.exp(-0.5 * x * x)
    if x.magnitude > 4 {
      var fraction = x.magnitude
      for j in stride(from: 60, to: 0, by: -1) { fraction = x.magnitude + Double(j) / fraction }
      let tail = density / fraction
      return x < 0 ? tail : 1 - tail
    }
    var (term, sum, n) = (x, x, 1.0)
    while term.magnitude > 1e-18 * sum.magnitude {
      n += 2
      term *= x * x / n
      sum += term
    }
    return 0.5 + density * sum
  }
}
