/// On which side of a line or plane a point lies, decided exactly.
///
/// The determinant is computed in floating point and trusted where it exceeds its error bound; otherwise it is
/// summed without any rounding, as an expansion. So the hull of a lattice is as safe as that of scattered points.
/// Source: Shewchuk 1997, doi:10.1007/PL00009321.
enum Orientation {
  /// Error bounds of the rounded determinants, per magnitude of their terms: (3 + 16ε)ε and (7 + 56ε)ε, rounded up.
  static let bound2 = 4 * 0x1p-53
  static let bound3 = 8 * 0x1p-53

  /// |b − a, c − a| or a tiny number of the same sign: positive if a, b, c turn to the left.
  static func determinant(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) -> Double {
    let left = (b.x - a.x) * (c.y - a.y)
    let right = (b.y - a.y) * (c.x - a.x)
    let determinant = left - right
    if determinant.magnitude > bound2 * (left.magnitude + right.magnitude) { return determinant }
    var sum = Expansion()
    for (p, q) in [(a, b), (b, c), (c, a)] {
      sum.add(p.x, q.y)
      sum.add(-p.y, q.x)
    }
    return sum.sign * Double.leastNormalMagnitude
  }

  /// A tiny number of the sign of |b − a, c − a, d − a|: positive if d lies where (b − a) × (c − a) points.
  static func exactly(
    _ a: SIMD3<Double>, _ b: SIMD3<Double>, _ c: SIMD3<Double>, _ d: SIMD3<Double>
  ) -> Double {
    // |b c d| − |a c d| + |a b d| − |a b c|, each |p q r| = p · (q × r).
    var sum = Expansion()
    for (p, q, r, sign) in [(b, c, d, 1.0), (a, c, d, -1), (a, b, d, 1), (a, b, c, -1)] {
      for (i, j, k) in [(0, 1, 2), (1, 2, 0), (2, 0, 1)] {
        sum.add(sign * p[i], q[j], r[k])
        sum.add(-sign * p[i], q[k], r[j])
      }
    }
    return sum.sign * Double.leastNormalMagnitude
  }
}
