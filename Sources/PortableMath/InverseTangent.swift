extension PortableMath {
  /// Arc tangent, in -π/2 ... π/2.
  @inlinable
  public static func atan(_ x: Double) -> Double { atan2(x, 1) }

  /// The angle of the point (x, y) from the x axis, in -π ... π, with the signs of zero of C's `atan2`.
  ///
  /// With 0 ≤ b/a ≤ 1 and c the nearest multiple of 1/8, atan(b/a) = atan c + atan((b − ca) / (a + cb))
  /// (Muller 2016, section 4.2).
  @inlinable
  public static func atan2(_ y: Double, _ x: Double) -> Double {
    var a = max(x.magnitude, y.magnitude)
    var b = min(x.magnitude, y.magnitude)
    if !(a > 0x1p-900) || !(a < 0x1p900) || x.isNaN || y.isNaN {
      guard !x.isNaN, !y.isNaN else { return .nan }
      if a == 0 {
        a = 1
      } else if a == .infinity {
        b = b == .infinity ? 1 : 0
        a = 1
      } else {
        // Out of the way of overflow and underflow in the products below.
        let scale = a > 1 ? 0x1p-200 : 0x1p200
        a *= scale
        b *= scale
      }
    }
    let (center, index) = nearest(b / a * 8)
    let c = center * 0.125
    let t = (b - c * a) / (a + c * b)
    let z = t * t
    // The series of atan, |t| ≤ 1/16: the first term left out is 2^-60.
    let series =
      (-1.0 / 3 + z * (1.0 / 5)) + z * z * ((-1.0 / 7 + z * (1.0 / 9)) + z * z * (-1.0 / 11 + z * (1.0 / 13)))
    let (high, low) = atanOfEighths(index)
    let small = low + t * z * series
    // Unfolding: the octant, then the quadrant, each with π/2 or π as a sum of two numbers.
    var angle = high + (t + small)
    let steep = y.magnitude > x.magnitude
    let left = x.sign == .minus
    if steep {
      let value = (0x1.921fb54442d18p0 - high)
      let rest = 0x1.1a62633145c07p-54 + ((0x1.921fb54442d18p0 - value) - high)
      angle =
        left
        ? 0x1.921fb54442d18p0 + (high + ((t + small) + 0x1.1a62633145c07p-54)) : value + (rest - (t + small))
    } else if left {
      let value = 0x1.921fb54442d18p1 - high
      let rest = 0x1.1a62633145c07p-53 + ((0x1.921fb54442d18p1 - value) - high)
      angle = value + (rest - (t + small))
    }
    return y.sign == .minus ? -angle : angle
  }

  /// atan(i / 8) as a sum of two numbers.
  @inlinable @inline(__always)
  static func atanOfEighths(_ i: Int32) -> (Double, Double) {
    switch i {
    case 1: (0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59)
    case 2: (0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57)
    case 3: (0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56)
    case 4: (0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56)
    case 5: (0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58)
    case 6: (0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56)
    case 7: (0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56)
    case 8: (0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55)
    default: (0, 0)
    }
  }
}
