import Metrics
import TrajectoryModel

extension School {
  /// A random compact school somewhere in a periodic box of edge 10, of an extent below half of that.
  ///
  /// Ellipsoids of points with headings anywhere between isotropic, parallel and milling.
  static func random(_ dice: inout Dice, dimensions: Int) -> School {
    var school = School(positions: [], velocities: [], dimensions: dimensions, domain: box(10, dimensions))
    let axes = SIMD3(dice.uniform(0.3, 2), dice.uniform(0.3, 2), dice.uniform(0.3, 2))
    let (parallel, milling) = (dice.uniform(0, 3) * dice.direction(dimensions), dice.uniform(-3, 3))
    let turn = dice.rotation(dimensions)
    for _ in 0..<dice.integer(12...120) {
      let r = turn(axes * dice.inBall(dimensions))
      let around = SIMD3(-r.y, r.x, 0)
      school.positions.append(r + SIMD3(5, 5, dimensions == 3 ? 5 : 0))
      school.velocities.append(dice.normals(dimensions) + parallel + milling * around)
    }
    return school
  }

  /// Uniform positions in the unit ball (disc) and isotropic headings, in an open domain.
  static func disorder(_ count: Int, _ dice: inout Dice, dimensions: Int) -> School {
    School(
      positions: (0..<count).map { _ in dice.inBall(dimensions) },
      velocities: (0..<count).map { _ in dice.direction(dimensions) }, dimensions: dimensions)
  }

  /// A periodic box with equal edges.
  static func box(_ edge: Double, _ dimensions: Int) -> Domain {
    .periodic(SIMD3(edge, edge, dimensions == 3 ? edge : 0))
  }

  /// The school turned about the middle of the box.
  func rotated(_ turn: (SIMD3<Double>) -> SIMD3<Double>) -> School {
    var copy = self
    let center = SIMD3(5, 5, dimensions == 3 ? 5.0 : 0)
    copy.positions = positions.map { turn($0 - center) + center }
    copy.velocities = velocities.map(turn)
    return copy
  }

  /// The school moved along and wrapped into its box again.
  func translated(_ by: SIMD3<Double>) -> School {
    var copy = self
    copy.positions = positions.map { domain.wrap($0 + by) }
    return copy
  }

  /// The school, its box and its speeds enlarged.
  func scaled(_ factor: Double) -> School {
    var copy = self
    copy.positions = positions.map { $0 * factor }
    copy.velocities = velocities.map { $0 * factor }
    copy.domain = .periodic(domain.edges * factor)
    return copy
  }

  /// The values of all invariant metrics but depth, which has an axis of its own.
  var invariants: [(name: String, dimension: ColumnDefinition.Dimension, value: Double)] {
    let context = context
    return MetricRegistry.invariant.filter { $0 != DepthStratificationEntropyInvariant.self }.map {
      ($0.column.name, $0.column.dimension, context.value(of: $0))
    }
  }
}
