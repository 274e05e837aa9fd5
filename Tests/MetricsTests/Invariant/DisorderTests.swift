import Metrics
import PortableMath
import TestSupport
import Testing
import TrajectoryModel

/// Property (c): for a fully disordered school every effective fraction is one in the mean.
@Suite struct DisorderTests {
  static let entropies: [any Metric.Type] = [
    PolarizationEntropyInvariant.self, SchoolCohesionEntropyInvariant.self,
    AngularMomentumEntropyInvariant.self, NearestNeighborEntropyInvariant.self,
    VelocityCorrelationEntropyInvariant.self, SchoolShapeEntropyInvariant.self,
    OceanicSchoolingIndexInvariant.self,
  ]

  private func means(_ frames: Int, _ draw: () -> School, of metrics: [any Metric.Type]) -> [Double] {
    var sums = [Double](repeating: 0, count: metrics.count)
    for _ in 0..<frames {
      let context = draw().context
      for (i, metric) in metrics.enumerated() { sums[i] += context.value(of: metric) }
    }
    return sums.map { $0 / Double(frames) }
  }

  /// 400 frames of 150, and of 2000 in the long form; the short form of 2000 has a standard error below .005.
  @Test(arguments: [2, 3], [150, 2000]) func openBall(dimensions: Int, count: Int) {
    var dice = Dice(dimensions * 10_000 + count)
    let frames = count == 150 || Fixtures.long ? 400 : 12
    let values = means(
      frames, { School.disorder(count, &dice, dimensions: dimensions) }, of: Self.entropies)
    for (metric, mean) in zip(Self.entropies, values) {
      #expect((mean - 1).magnitude < 0.05, "\(metric.column.name) \(mean)")
    }
  }

  @Test(arguments: [150, 2000]) func depthInACube(count: Int) {
    var dice = Dice(7000 + count)
    let frames = count == 150 || Fixtures.long ? 400 : 12
    let values = means(
      frames,
      {
        var school = School.disorder(count, &dice, dimensions: 3)
        school.positions = school.positions.map { _ in
          SIMD3(dice.uniform(), dice.uniform(), dice.uniform()) * 7
        }
        school.invariant.depth = 7
        return school
      }, of: [DepthStratificationEntropyInvariant.self])
    #expect((values[0] - 1).magnitude < 0.05, "\(values[0])")
  }

  /// A periodic box full of fish percolates, and has nulls of its own.
  @Test(arguments: [2, 3]) func periodicBox(dimensions: Int) {
    var dice = Dice(8000 + dimensions)
    let metrics: [any Metric.Type] = [
      SchoolCohesionEntropyInvariant.self, NearestNeighborEntropyInvariant.self, Percolating.self,
      ClarkEvans.self,
    ]
    let values = means(
      400,
      {
        var school = School.disorder(150, &dice, dimensions: dimensions)
        school.domain = School.box(1, dimensions)
        school.positions = school.positions.map { _ in
          SIMD3(dice.uniform(), dice.uniform(), dimensions == 3 ? dice.uniform() : 0)
        }
        return school
      }, of: metrics)
    for (metric, mean) in zip(metrics, values) {
      #expect((mean - 1).magnitude < 0.05, "\(metric.column.name) \(mean)")
    }
  }

  /// The bias of small schools is gone: the square of an unbiased order parameter has the mean zero before it is
  /// cut off, and its root stays below that of the plain one.
  @Test func orderParameters() {
    var dice = Dice(9000)
    let values = means(
      400, { School.disorder(20, &dice, dimensions: 3) },
      of: [Polarization.self, PolarizationUnbiased.self, Milling.self, MillingUnbiased.self])
    // E[P] = √(8/(3πN)), see metrics.md.
    #expect((values[0] - 0.206).magnitude < 0.01)
    #expect(values[1] < 0.6 * values[0])
    #expect(values[3] < 0.6 * values[2])
  }

  /// The tabulated nulls, against values that were simulated independently.
  @Test func nullAnchors() {
    let anchors: [(NullTable, NullTable.Space, [Int: Double])] = [
      (.cohesion, .cube, [20: 0.228, 50: 0.273, 150: 0.295, 500: 0.313, 2000: 0.317]),
      (.cohesion, .ball, [50: 0.383, 150: 0.371, 2000: 0.348]),
      (.cohesion, .square, [50: 0.675, 150: 0.697, 2000: 0.715]),
      (.cohesion, .disc, [50: 0.738, 150: 0.734, 2000: 0.723]),
      (.neighborhood, .cube, [50: -0.947, 150: -0.925, 2000: -0.904]),
      (.neighborhood, .square, [50: -0.681, 150: -0.650, 2000: -0.625]),
    ]
    for (table, space, values) in anchors {
      for (count, anchor) in values {
        // Three of the anchors' standard errors of .003.
        #expect((table.value(count, space, k: 4) - anchor).magnitude < 0.009, "\(space) \(count)")
      }
    }
    // Simulated with numpy and scipy's cKDTree, standard errors .0012 to .0018; three of them and of the table's.
    let precise: [(NullTable.Space, Int, Double)] = [
      (.cube, 150, 0.3017), (.cube, 20, 0.2352), (.ball, 50, 0.3761),
    ]
    for (space, count, value) in precise {
      #expect((NullTable.cohesion.value(count, space, k: 4) - value).magnitude < 0.006, "\(space) \(count)")
    }
  }
}
