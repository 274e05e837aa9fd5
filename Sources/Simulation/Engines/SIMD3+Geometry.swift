extension SIMD3<Double> {
  @inline(__always)
  func dot(_ other: SIMD3<Double>) -> Double { (x * other.x + y * other.y) + z * other.z }

  @inline(__always)
  var length: Double { dot(self).squareRoot() }

  /// cos · a + sin · b for two unit vectors a, b perpendicular to this unit vector and to each other.
  ///
  /// The basis is that of Duff et al. 2017, *Building an orthonormal basis, revisited* (JCGT 6, 1).
  @inline(__always)
  func perpendicular(_ cosine: Double, _ sine: Double) -> SIMD3<Double> {
    let sign: Double = z < 0 ? -1 : 1
    let a = -1 / (sign + z)
    let b = x * y * a
    let first = SIMD3(1 + sign * x * x * a, sign * b, -sign * x)
    let second = SIMD3(b, sign + y * y * a, -y)
    return first * cosine + second * sine
  }
}
