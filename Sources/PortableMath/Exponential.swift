extension PortableMath {
  /// e to the power x; ∞ above 709.78, 0 below -745.13.
  ///
  /// x = k ln 2 + r with |r| ≤ ln 2 / 2, and a polynomial for (e^r − 1 − r) / r² (Muller 2016, section 11.4).
  @inlinable
  public static func exp(_ x: Double) -> Double {
    if !(x > -746) { return x.isNaN ? x : 0 }
    if x > 710 { return .infinity }
    let (k, integer) = nearest(x * 0x1.71547652b82fep0)
    let high = x - k * 0x1.62e42feep-1
    let low = k * 0x1.a39ef35793c76p-33
    let r = high - low
    let error = (high - r) - low
    let r2 = r * r
    let r4 = r2 * r2
    // Estrin's scheme; error 2^-64.
    let p01 = 0.5 + r * 0x1.555555555555bp-3
    let p23 = 0x1.5555555555510p-5 + r * 0x1.111111110ee4cp-7
    let p45 = 0x1.6c16c16c2d729p-10 + r * 0x1.a01a01b2dd634p-13
    let p67 = 0x1.a01a013f9bebcp-16 + r * 0x1.71ddf17c996c9p-19
    let p89 = 0x1.27e5a6f2eb6cap-22 + r * 0x1.af69cfacb5069p-26
    let polynomial = (p01 + r2 * p23) + r4 * ((p45 + r2 * p67) + r4 * (p89 + r2 * 0x1.1e4be253e430fp-29))
    let value = 1 + (r + (error + r2 * polynomial))
    // Two factors, so that neither overflows and only the last product rounds.
    let half = integer >> 1
    return value * powerOfTwo(half) * powerOfTwo(integer - half)
  }

  /// 2^k for k in -1022 ... 1023.
  @inlinable @inline(__always)
  static func powerOfTwo(_ k: Int32) -> Double {
    Double(bitPattern: UInt64(bitPattern: Int64(k) + 1023) << 52)
  }
}
