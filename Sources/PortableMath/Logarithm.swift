extension PortableMath {
  /// Natural logarithm; -∞ at zero, NaN for negative numbers.
  ///
  /// x = 2^k m with m in [√½, √2), and log m = 2 artanh s with s = (m − 1) / (m + 1) (Muller 2016, section 4.3.2).
  @inlinable
  public static func log(_ x: Double) -> Double {
    var bits = x.bitPattern
    var exponent: Int64 = 0
    // Everything but the positive normal numbers.
    if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 {
      if x == 0 { return -.infinity }
      if !(x > 0) { return .nan }
      if x == .infinity { return x }
      bits = (x * 0x1p54).bitPattern
      exponent = -54
    }
    let rootHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
    let k = Int64(bitPattern: bits &- rootHalf) >> 52
    let m = Double(bitPattern: bits &- UInt64(bitPattern: k << 52))
    return logReduced(fraction: m - 1, exponent: Double(k &+ exponent))
  }

  /// log(2^exponent · (1 + fraction)), 1 + fraction in [√½, √2).
  @inlinable @inline(__always)
  static func logReduced(fraction f: Double, exponent: Double) -> Double {
    // ln 2 with 21 zero bits at the end, so that its multiples are exact, and the rest.
    let ln2High = 0x1.62e42feep-1
    let ln2Low = 0x1.a39ef35793c76p-33
    let s = f / (2 + f)
    let z = s * s
    let z2 = z * z
    // (2 artanh s − 2 s) / s³ on |s| ≤ 0.1716, error 2^-58.
    let odd = z * (0x1.999999998e228p-2 + z2 * (0x1.c71c5ab707f18p-3 + z2 * 0x1.39ca5d39a3732p-3))
    let even =
      0x1.5555555555562p-1 + z2
      * (0x1.249249366a097p-2 + z2 * (0x1.74649401c006bp-3 + z2 * 0x1.2d803595cb4dfp-3))
    let half = 0.5 * f * f
    // log(1 + f) = f − f²/2 + s (f²/2 + R): the part that s rounds is small.
    let tail = s * (half + z * (odd + even)) + exponent * ln2Low
    return exponent * ln2High - ((half - tail) - f)
  }
}
