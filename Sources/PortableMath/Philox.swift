/// Random numbers as a function of a key and a counter: no state, any order, any thread.
///
/// Philox4x32-10 of Salmon et al. 2011, *Parallel random numbers: as easy as 1, 2, 3*
/// (doi:10.1145/2063384.2063405). A simulation numbers its draws, for instance by fish and step, and gets the same
/// numbers wherever and whenever they are drawn.
public struct Philox: Equatable, Sendable {
  /// The two words of the key.
  public let key: SIMD2<UInt32>

  /// A generator whose key is a seed.
  @inlinable
  public init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// 128 random bits for a counter of four words.
  @inlinable
  public func bits(_ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (c0, c1, c2, c3)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let p0 = UInt64(x0) &* 0xD251_1F53
      let p1 = UInt64(x2) &* 0xCD9E_8D57
      x0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ x1 ^ k0
      x2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ x3 ^ k1
      x1 = UInt32(truncatingIfNeeded: p1)
      x3 = UInt32(truncatingIfNeeded: p0)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(x0, x1, x2, x3)
  }

  /// Two independent numbers, uniform in [0, 1) with 53 bits each.
  @inlinable
  public func uniforms(_ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32) -> SIMD2<Double> {
    let w = bits(c0, c1, c2, c3)
    return SIMD2(Self.unit(w.x, w.y), Self.unit(w.z, w.w))
  }

  /// A number uniform in [0, 1): the first of ``uniforms(_:_:_:_:)``.
  @inlinable
  public func uniform(_ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32) -> Double {
    uniforms(c0, c1, c2, c3).x
  }

  /// Two independent standard normal numbers (Box and Muller 1958, doi:10.1214/aoms/1177706645).
  @inlinable
  public func normals(_ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32) -> SIMD2<Double> {
    let u = uniforms(c0, c1, c2, c3)
    // 1 − u is in (0, 1], so that the logarithm is finite.
    let radius = (-2 * PortableMath.log(1 - u.x)).squareRoot()
    let (sine, cosine) = PortableMath.sincosTurns(u.y)
    return SIMD2(radius * cosine, radius * sine)
  }

  /// A point of the unit circle, uniformly distributed.
  @inlinable
  public func circle(_ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32) -> SIMD2<Double> {
    let (sine, cosine) = PortableMath.sincosTurns(uniform(c0, c1, c2, c3))
    return SIMD2(cosine, sine)
  }

  /// 53 of the 64 bits of two words, as a multiple of 2^-53.
  @inlinable @inline(__always)
  static func unit(_ low: UInt32, _ high: UInt32) -> Double {
    let word = UInt64(high) << 32 | UInt64(low)
    // A signed conversion is one instruction, an unsigned one several; 53 bits are positive in both.
    return Double(Int64(word >> 11)) * 0x1p-53
  }
}
