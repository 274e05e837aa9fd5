import TrajectoryModel

/// The volume of the smallest convex body that holds all points, or the area in two dimensions.
///
/// The signs of all determinants are exact, so that lattices, coincident and coplanar points are safe. Keeps its
/// memory from call to call.
public final class ConvexHull {
  private let polyhedron = QuickHull()
  private var corners: [SIMD2<Double>] = []
  private var chain: [SIMD2<Double>] = []

  /// A hull without points.
  public init() {}

  /// Volume in three dimensions, area in two, in length units cubed or squared; 0 for a flat set.
  public func measure(of points: VectorColumns, dimensions: Int) -> Double {
    // A power of two brings the extent near one: exact, and no product can overflow or vanish.
    var largest = 0.0
    for i in 0..<points.count {
      let p = points[i] - points[0]
      largest = max(largest, p.x.magnitude, p.y.magnitude, p.z.magnitude)
    }
    guard largest > 0, largest.isFinite else { return 0 }
    let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    if dimensions == 2 { return area(points, unit) * unit * unit }
    return polyhedron.volume(points, unit: unit) * unit * unit * unit
  }

  /// Andrew's monotone chain. Source: Andrew 1979, doi:10.1016/0020-0190(79)90072-3.
  private func area(_ points: VectorColumns, _ unit: Double) -> Double {
    corners.removeAll(keepingCapacity: true)
    for i in 0..<points.count { corners.append(SIMD2(points.x[i], points.y[i]) / unit) }
    corners.sort { $0.x < $1.x || ($0.x == $1.x && $0.y < $1.y) }
    chain.removeAll(keepingCapacity: true)
    for p in corners { extend(by: p, above: 1) }
    let lower = chain.count
    for p in corners.dropLast().reversed() { extend(by: p, above: lower) }
    var twice = 0.0
    for (p, q) in zip(chain, chain.dropFirst()) {
      let (u, v) = (p - corners[0], q - corners[0])
      twice += u.x * v.y - u.y * v.x
    }
    return 0.5 * twice
  }

  private func extend(by p: SIMD2<Double>, above floor: Int) {
    while chain.count > floor, Orientation.determinant(chain[chain.count - 2], chain[chain.count - 1], p) <= 0
    {
      chain.removeLast()
    }
    chain.append(p)
  }
}
