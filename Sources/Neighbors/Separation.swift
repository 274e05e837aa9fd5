import TrajectoryModel

/// The distance of two individuals as every neighbour search of this module computes it.
///
/// Positions are wrapped into [0, L) along periodic axes; the separation along an axis is then min(|δ|, L − |δ|),
/// which is |δ − L·round(δ / L)|. An axis without a boundary has L = ∞. Squares are added as (x + y) + z.
enum Separation {
  /// Edge lengths with infinity along the axes without a periodic boundary.
  static func edges(of domain: Domain) -> SIMD3<Double> {
    domain.edges.replacing(with: .infinity, where: domain.edges .<= 0)
  }

  /// Squared distance of two wrapped positions.
  @inline(__always)
  static func squared(_ a: SIMD3<Double>, _ b: SIMD3<Double>, edges: SIMD3<Double>) -> Double {
    let x = along(a.x - b.x, edges.x)
    let y = along(a.y - b.y, edges.y)
    let z = along(a.z - b.z, edges.z)
    return (x * x + y * y) + z * z
  }

  @inline(__always)
  private static func along(_ difference: Double, _ edge: Double) -> Double {
    let direct = abs(difference)
    let around = edge - direct
    return direct < around ? direct : around
  }

  /// The image of the box in which `b` is nearest to `a`, in edges.
  @inline(__always)
  static func image(from a: SIMD3<Double>, to b: SIMD3<Double>, edges: SIMD3<Double>) -> SIMD3<Int32> {
    SIMD3(image(b.x - a.x, edges.x), image(b.y - a.y, edges.y), image(b.z - a.z, edges.z))
  }

  @inline(__always)
  private static func image(_ difference: Double, _ edge: Double) -> Int32 {
    guard edge - abs(difference) < abs(difference) else { return 0 }
    return difference > 0 ? -1 : 1
  }

  /// More than what rounding can do to the distance of a position from a plane.
  static func slack(low: SIMD3<Double>, high: SIMD3<Double>, edges: SIMD3<Double>) -> Double {
    let finite = edges.replacing(with: 0, where: edges .== .infinity)
    return 0x1p-48 * max(finite.max(), -low.min(), high.max())
  }

  /// The same for wrapped positions.
  static func slack(_ wrapped: VectorColumns, edges: SIMD3<Double>) -> Double {
    let (low, high) = wrapped.bounds()
    return slack(low: low, high: high, edges: edges)
  }

  /// Fills `wrapped` with the positions in [0, L) along periodic axes; where they are there already, unchanged.
  static func wrap(_ positions: VectorColumns, in domain: Domain, into wrapped: VectorColumns) {
    wrapped.assign(positions)
    guard domain.isPeriodic else { return }
    let low = SIMD3<Double>(repeating: 0).replacing(with: -.infinity, where: domain.edges .<= 0)
    let high = edges(of: domain)
    for i in 0..<positions.count {
      let position = positions[i]
      if any(position .< low .| position .>= high) { wrapped[i] = domain.wrap(position) }
    }
  }
}
