extension PortableMath {
  /// An angle as quadrant · π/2 + high + low with |high + low| ≤ π/4; NaN for ±∞.
  ///
  /// Up to 2^20 in three steps with parts of π/2 (Cody and Waite 1980, *Software Manual for the Elementary
  /// Functions*); beyond, and where those would cancel too far, by ``reduceExactly(_:)``.
  @inlinable @inline(__always)
  static func reduce(_ x: Double) -> (quadrant: Int32, high: Double, low: Double) {
    if x.magnitude <= 0x1.921fb54442d18p-1 { return (0, x, 0) }
    guard x.magnitude < 0x1p20 else { return reduceExactly(x) }
    let (n, quadrant) = nearest(x * 0x1.45f306dc9c883p-1)
    // The first two parts of π/2 have 33 bits: their multiples are exact.
    let first = x - n * 0x1.921fb544p0
    let second = n * 0x1.0b4611a6p-34
    let difference = first - second
    // Knuth's two-sum: the rounding error of the difference.
    let back = difference - first
    let error = (first - (difference - back)) - (second + back)
    let low = error - n * 0x1.3198a2e037073p-69
    let high = difference + low
    // The three parts hold 2^-102 absolutely, so a smaller remainder has too few good bits.
    if high.magnitude < 0x1p-40 { return reduceExactly(x) }
    return (quadrant, high, (difference - high) + low)
  }

  /// The same for any angle, from as many bits of 2/π as it takes (Payne and Hanek 1983,
  /// doi:10.1145/1057600.1057602).
  @usableFromInline
  static func reduceExactly(_ x: Double) -> (quadrant: Int32, high: Double, low: Double) {
    guard x.isFinite else { return (0, .nan, 0) }
    // |x| = significand · 2^exponent, at least π/4 here.
    let significand = x.significandBitPattern | 0x0010_0000_0000_0000
    let exponent = Int(x.exponent) - 52
    // Bits of 2/π above this place contribute whole turns; 192 bits from there on decide.
    let place = exponent - 2 + 64
    let w0 = twoOverPi(from: place)
    let w1 = twoOverPi(from: place + 64)
    let w2 = twoOverPi(from: place + 128)
    let p2 = significand.multipliedFullWidth(by: w2)
    let p1 = significand.multipliedFullWidth(by: w1)
    let (middle, carry) = p1.low.addingReportingOverflow(p2.high)
    // The product modulo 2^192; its two highest bits are the quadrant.
    let top = significand &* w0 &+ p1.high &+ (carry ? 1 : 0)
    var quadrant = Int32(top >> 62)
    var fraction = UInt128(top) << 66 | UInt128(middle) << 2 | UInt128(p2.low >> 62)
    let negative = fraction >> 127 == 1
    if negative {
      fraction = 0 &- fraction
      quadrant += 1
    }
    let shift = fraction.leadingZeroBitCount
    guard shift < 128 else { return (quadrant, 0, 0) }
    fraction <<= UInt128(shift)
    let scale = powerOfTwo(Int32(-shift))
    let high = Double(UInt64(truncatingIfNeeded: fraction >> 75)) * 0x1p-53 * scale
    let low = Double(UInt64(truncatingIfNeeded: fraction >> 22) & 0x001F_FFFF_FFFF_FFFF) * 0x1p-106 * scale
    let product = high * 0x1.921fb54442d18p0
    let tail =
      productError(high, 0x1.921fb54442d18p0, product)
      + (high * 0x1.1a62633145c07p-54 + low * 0x1.921fb54442d18p0)
    let sum = product + tail
    let rest = (product - sum) + tail
    // A negative angle has the negative remainder in the mirrored quadrant.
    if x < 0 { quadrant = -quadrant }
    return (quadrant & 3, negative != (x < 0) ? -sum : sum, negative != (x < 0) ? -rest : rest)
  }

  /// 64 bits of 2/π, starting at a bit; bit 64 is the first behind the binary point, those before it are zero.
  private static func twoOverPi(from bit: Int) -> UInt64 {
    let word = bit >> 6
    let shift = UInt64(bit & 63)
    let first = twoOverPiWords[word]
    return shift == 0 ? first : first << shift | twoOverPiWords[word + 1] >> (64 - shift)
  }

  /// 2/π in 1280 bits, behind a word of zeros.
  private static let twoOverPiWords: [UInt64] = [
    0,
    0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041, 0xFE51_63AB_DEBB_C561,
    0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E, 0xE882_35F5_2EBB_4484,
    0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B, 0x1FF8_97FF_DE05_980F,
    0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7, 0x4F46_3F66_9E5F_EA2D, 0x7527_BAC7_EBE5_F17B,
    0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB, 0xF0CF_BC20_9AF4_361D,
  ]
}
