/// The walls around the animals, seen from above: a polygon.
public struct Arena: Equatable, Sendable {
  /// Corners in order, in length units; the last is joined to the first.
  public let corners: [SIMD2<Double>]

  /// A polygon; throws `.usage` for fewer than three corners or one that is not finite.
  public init(corners: [SIMD2<Double>]) throws(KaditaError) {
    guard corners.count >= 3 else {
      throw KaditaError(
        .usage, "an arena of \(corners.count) corners has no inside", remedy: "give three or more")
    }
    guard corners.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      throw KaditaError(.usage, "a corner of the arena is not finite", remedy: "correct it")
    }
    self.corners = corners
  }

  /// A square from 0 to `edge` on both axes; throws `.usage` unless the edge is positive.
  public init(square edge: Double) throws(KaditaError) {
    guard edge > 0, edge.isFinite else {
      throw KaditaError(.usage, "an arena of edge \(edge) has no inside", remedy: "give a positive length")
    }
    try self.init(corners: [SIMD2(0, 0), SIMD2(edge, 0), SIMD2(edge, edge), SIMD2(0, edge)])
  }

  /// Area inside, negative where the corners go clockwise, in squared length units.
  public var area: Double {
    var twice = 0.0
    var previous = corners[corners.count - 1]
    for corner in corners {
      twice += (previous.x - corners[0].x) * (corner.y - corners[0].y)
      twice -= (corner.x - corners[0].x) * (previous.y - corners[0].y)
      previous = corner
    }
    return twice / 2
  }

  /// Distance from a place to the nearest wall, whichever side it is on.
  public func distanceToWall(_ place: SIMD2<Double>) -> Double {
    var nearest = Double.infinity
    var previous = corners[corners.count - 1]
    for corner in corners {
      let wall = corner - previous
      let length = (wall * wall).sum()
      let along = length > 0 ? ((place - previous) * wall).sum() / length : 0
      let gap = place - (previous + min(max(along, 0), 1) * wall)
      nearest = min(nearest, (gap * gap).sum())
      previous = corner
    }
    return nearest.squareRoot()
  }
}
