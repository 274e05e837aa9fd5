/// The space in which the animals move: open, or periodic along some axes.
public struct Domain: Equatable, Sendable {
  /// Edge lengths of the periodic box per axis, in length units; 0 along an axis without a periodic boundary.
  public let edges: SIMD3<Double>
  /// 1 / edge per axis; 0 along an axis without a periodic boundary.
  public let inverseEdges: SIMD3<Double>

  /// No boundary at all.
  public static let open = Domain(edges: .zero)

  /// A box, periodic along every axis whose edge is positive.
  public static func periodic(_ edges: SIMD3<Double>) -> Domain { Domain(edges: edges) }

  private init(edges: SIMD3<Double>) {
    self.edges = edges
    var inverse = SIMD3<Double>.zero
    for axis in 0..<3 where edges[axis] > 0 { inverse[axis] = 1 / edges[axis] }
    inverseEdges = inverse
  }

  /// Whether any axis is periodic.
  public var isPeriodic: Bool { edges != .zero }

  /// The longest periodic edge; `nil` in an open domain.
  public var longestEdge: Double? { isPeriodic ? edges.max() : nil }

  /// The shortest positive periodic edge; `nil` in an open domain.
  public var shortestEdge: Double? {
    (0..<3).map { edges[$0] }.filter { $0 > 0 }.min()
  }

  /// The shortest of the equivalent displacements: δ − L·round(δ / L) along periodic axes.
  @inlinable
  public func minimumImage(_ displacement: SIMD3<Double>) -> SIMD3<Double> {
    let boxes = displacement * inverseEdges
    // Adding 1.5 · 2^52 rounds to the nearest integer, ties to even, up to 2^51; processors of the first level have
    // no instruction for it.
    if any((boxes .> 0x1p51) .| (boxes .< -0x1p51)) {
      return displacement - edges * boxes.rounded(.toNearestOrEven)
    }
    return displacement - edges * ((boxes + 0x1.8p52) - 0x1.8p52)
  }

  /// The equivalent position with every periodic coordinate in [0, L).
  @inlinable
  public func wrap(_ position: SIMD3<Double>) -> SIMD3<Double> {
    var wrapped = position - edges * (position * inverseEdges).rounded(.down)
    // The product rounds: a coordinate just below a multiple of L can land on L or just outside.
    for axis in 0..<3 where edges[axis] > 0 {
      if wrapped[axis] >= edges[axis] { wrapped[axis] = 0 }
      if wrapped[axis] < 0 { wrapped[axis] = 0 }
    }
    return wrapped
  }
}
