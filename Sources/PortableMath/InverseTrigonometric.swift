extension PortableMath {
  /// Arc sine, in -π/2 ... π/2; NaN outside -1 ... 1.
  ///
  /// A polynomial up to ½; beyond, asin x = π/2 − 2 asin √((1 − x)/2) (Muller 2016, section 10.2).
  @inlinable
  public static func asin(_ x: Double) -> Double {
    let magnitude = x.magnitude
    if magnitude < 0.5 {
      if magnitude < 0x1p-27 { return x }
      let z = x * x
      return x + x * (z * asinPolynomial(z))
    }
    guard magnitude <= 1 else { return .nan }
    let (root, high, low, tail) = halfAngle(magnitude)
    let quarter = 0x1.921fb54442d18p-1
    let value = quarter - ((2 * root * tail - (0x1.1a62633145c07p-54 - 2 * low)) - (quarter - 2 * high))
    return x < 0 ? -value : value
  }

  /// Arc cosine, in 0 ... π; NaN outside -1 ... 1.
  @inlinable
  public static func acos(_ x: Double) -> Double {
    let halfPi = 0x1.921fb54442d18p0
    let halfPiLow = 0x1.1a62633145c07p-54
    let magnitude = x.magnitude
    if magnitude < 0.5 {
      let z = x * x
      return halfPi - (x - (halfPiLow - x * (z * asinPolynomial(z))))
    }
    guard magnitude <= 1 else { return .nan }
    let (root, high, low, tail) = halfAngle(magnitude)
    if x > 0 { return 2 * (high + (low + root * tail)) }
    return 2 * (halfPi - (high - (halfPiLow - (low + root * tail))))
  }

  /// √((1 − x)/2) rounded, and as a sum of a short and a small number; and (asin r − r) / r for that root r.
  @inlinable @inline(__always)
  static func halfAngle(_ x: Double) -> (root: Double, high: Double, low: Double, tail: Double) {
    let z = (1 - x) * 0.5
    let root = z.squareRoot()
    let high = Double(bitPattern: root.bitPattern & 0xFFFF_FFFF_0000_0000)
    // (√z − high) (√z + high) = z − high², which is exact.
    let low = root > 0 ? (z - high * high) / (root + high) : 0
    return (root, high, low, z * asinPolynomial(z))
  }

  /// (asin r − r) / r³ as a function of z = r² up to ¼, error 2^-59.
  @inlinable @inline(__always)
  static func asinPolynomial(_ z: Double) -> Double {
    let z2 = z * z
    let z4 = z2 * z2
    let p03 =
      (0x1.5555555555559p-3 + z * 0x1.3333333331adfp-4) + z2
      * (0x1.6db6db6f98994p-5 + z * 0x1.f1c71b71b82a4p-6)
    let p47 =
      (0x1.6e8bc821f75dbp-6 + z * 0x1.1c4b711bac78dp-6) + z2
      * (0x1.c9fd70a686a30p-7 + z * 0x1.768ef77e8261dp-7)
    let p811 =
      (0x1.5bb01a9eb0530p-7 + z * 0x1.1b247f30f1906p-8) + z2
      * (0x1.4c213a753939dp-6 + z * -0x1.37f64175d18a3p-6)
    return p03 + z4 * (p47 + z4 * (p811 + z4 * 0x1.019989140b90cp-5))
  }
}
