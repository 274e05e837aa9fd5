extension PortableMath {
  /// Sine of an angle in radians, of any size; NaN for ±∞.
  @inlinable
  public static func sin(_ x: Double) -> Double {
    // Below 2^-27 the cubic term is lost; this keeps the sign of zero.
    if x.magnitude < 0x1p-27 { return x }
    let r = reduce(x)
    let value = r.quadrant & 1 == 0 ? sinReduced(r.high, r.low) : cosReduced(r.high, r.low)
    return r.quadrant & 2 == 0 ? value : -value
  }

  /// Cosine of an angle in radians, of any size; NaN for ±∞.
  @inlinable
  public static func cos(_ x: Double) -> Double {
    let r = reduce(x)
    let value = r.quadrant & 1 == 0 ? cosReduced(r.high, r.low) : sinReduced(r.high, r.low)
    return (r.quadrant &+ 1) & 2 == 0 ? value : -value
  }

  /// Sine and cosine of an angle, the very numbers of ``sin(_:)`` and ``cos(_:)``.
  @inlinable
  public static func sincos(_ x: Double) -> (sin: Double, cos: Double) {
    if x.magnitude < 0x1p-27 { return (x, 1) }
    let r = reduce(x)
    let s = sinReduced(r.high, r.low)
    let c = cosReduced(r.high, r.low)
    let sine = r.quadrant & 1 == 0 ? s : c
    let cosine = r.quadrant & 1 == 0 ? c : s
    return (r.quadrant & 2 == 0 ? sine : -sine, (r.quadrant &+ 1) & 2 == 0 ? cosine : -cosine)
  }

  /// Sine and cosine of a number of full turns, 0 ≤ turns ≤ 1: of 2π · turns.
  ///
  /// The reduction is exact and takes no branch, which is why the random generator uses it.
  @inlinable
  public static func sincosTurns(_ turns: Double) -> (sin: Double, cos: Double) {
    let (n, quadrant) = nearest(4 * turns)
    let r = (4 * turns - n) * 0x1.921fb54442d18p0
    let s = sinReduced(r, 0)
    let c = cosReduced(r, 0)
    let sine = quadrant & 1 == 0 ? s : c
    let cosine = quadrant & 1 == 0 ? c : s
    return (quadrant & 2 == 0 ? sine : -sine, (quadrant &+ 1) & 2 == 0 ? cosine : -cosine)
  }

  /// Tangent of an angle in radians, of any size; NaN for ±∞.
  @inlinable
  public static func tan(_ x: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    let r = reduce(x)
    // A quotient of two rounded numbers would lose up to 3 ulp: carry both errors through the division.
    let sine = sinParts(r.high, r.low)
    let cosine = cosParts(r.high, r.low)
    let (n, d) = r.quadrant & 1 == 0 ? (sine, cosine) : ((-cosine.0, -cosine.1), sine)
    let high = n.0 + n.1
    let highError = (n.0 - high) + n.1
    let divisor = d.0 + d.1
    let divisorError = (d.0 - divisor) + d.1
    let quotient = high / divisor
    let product = quotient * divisor
    let rest = ((high - product) - productError(quotient, divisor, product)) + highError
    return quotient + (rest - quotient * divisorError) / divisor
  }

  /// sin(high + low) for |high| ≤ π/4 (rounded up a little).
  @inlinable @inline(__always)
  static func sinReduced(_ high: Double, _ low: Double) -> Double {
    let parts = sinParts(high, low)
    return parts.0 + parts.1
  }

  /// cos(high + low) for |high| ≤ π/4 (rounded up a little).
  @inlinable @inline(__always)
  static func cosReduced(_ high: Double, _ low: Double) -> Double {
    let parts = cosParts(high, low)
    return parts.0 + parts.1
  }

  /// The sine as a leading term and a small one; polynomial for (sin r − r) / r³, error 2^-57.
  @inlinable @inline(__always)
  static func sinParts(_ r: Double, _ low: Double) -> (Double, Double) {
    let z = r * r
    let z2 = z * z
    let polynomial =
      (-0x1.5555555555550p-3 + z * 0x1.1111111110106p-7)
      + z2
      * ((-0x1.a01a019cf92f3p-13 + z * 0x1.71de3627939a6p-19)
        + z2 * (-0x1.ae5ee186e0141p-26 + z * 0x1.5db386c2e0db4p-33))
    return (r, (r * z) * polynomial + (low - 0.5 * z * low))
  }

  /// The cosine as a leading term and a small one; polynomial for (cos r − 1 + r²/2) / r⁴, error 2^-63.
  @inlinable @inline(__always)
  static func cosParts(_ r: Double, _ low: Double) -> (Double, Double) {
    let z = r * r
    let z2 = z * z
    let polynomial =
      (0x1.5555555555553p-5 + z * -0x1.6c16c16c1601ap-10)
      + z2
      * ((0x1.a01a019df8f01p-16 + z * -0x1.27e4f8e0b7a59p-22)
        + z2 * (0x1.1eea720bc3d69p-29 + z * -0x1.8fef004688b5ep-37))
    let half = 0.5 * z
    let leading = 1 - half
    return (leading, ((1 - leading) - half) + (z2 * polynomial - r * low))
  }
}
