import Metrics
import Testing
import TrajectoryModel

/// What cannot be measured is NaN, never a made-up number.
@Suite struct BadInputTests {
  static let entropies = MetricRegistry.invariant.filter { $0.column.name.hasSuffix("_entropy_invariant") }

  @Test(arguments: [0, 1, 2, 3, 4, 5]) func tooFewIndividuals(count: Int) {
    var dice = Dice(count)
    var school = School.disorder(count, &dice, dimensions: 3)
    school.invariant.depth = 1
    for metric in Self.entropies where metric != SchoolShapeEntropyInvariant.self {
      #expect(school(metric).isNaN, "\(metric.column.name)")
    }
    #expect(school(SchoolShapeEntropyInvariant.self).isNaN == (count < 5))
    #expect(school(Percolating.self).isNaN)
    #expect(school(PolarizationUnbiased.self).isNaN == (count < 2))
    #expect(school(Milling.self).isNaN == (count < 2))
    #expect(school(NearestNeighborDistance.self).isNaN == (count < 2))
  }

  @Test func allFishStill() {
    var dice = Dice(1)
    var school = School.disorder(50, &dice, dimensions: 3)
    school.velocities = school.velocities.map { _ in .zero }
    for metric in [
      PolarizationUnbiased.self, Milling.self, MillingUnbiased.self, RotationUnwrapped.self, GroupSpeed.self,
      MeanSpeed.self, PolarizationEntropyInvariant.self, AngularMomentumEntropyInvariant.self,
      VelocityCorrelationEntropyInvariant.self,
    ] as [any Metric.Type] {
      #expect(school(metric).isNaN, "\(metric.column.name)")
    }
    // Where they are is known all the same.
    #expect(school(SchoolCohesionEntropyInvariant.self) > 0.3)
    #expect(school(OceanicSchoolingIndexInvariant.self) > 0.3)
  }

  @Test(arguments: [2, 3]) func identicalPositions(dimensions: Int) {
    var dice = Dice(2)
    var school = School.disorder(50, &dice, dimensions: dimensions)
    school.positions = school.positions.map { _ in SIMD3(1, 2, dimensions == 3 ? 3 : 0) }
    for metric in [
      Milling.self, MillingUnbiased.self, RotationUnwrapped.self, ClarkEvans.self,
      NearestNeighborDistanceCV.self, NearestNeighborEntropyInvariant.self,
      AngularMomentumEntropyInvariant.self, SchoolShapeEntropyInvariant.self,
    ] as [any Metric.Type] {
      #expect(school(metric).isNaN, "\(metric.column.name)")
    }
    #expect(school(NearestNeighborDistance.self) == 0)
    #expect(school(RadiusOfGyration.self) == 0)
    // All distances are zero: by definition the most ordered spacing there is.
    #expect(school(SchoolCohesionEntropyInvariant.self) == 0)
  }

  @Test(arguments: [2, 3]) func percolatingSchool(dimensions: Int) {
    var dice = Dice(3)
    var school = School.disorder(200, &dice, dimensions: dimensions)
    school.domain = School.box(1, dimensions)
    school.positions = school.positions.map { _ in
      SIMD3(dice.uniform(), dice.uniform(), dimensions == 3 ? dice.uniform() : 0)
    }
    #expect(school(Percolating.self) == 1)
    for metric in [
      Milling.self, MillingUnbiased.self, RotationUnwrapped.self, RadiusOfGyration.self,
      AngularMomentumEntropyInvariant.self, SchoolShapeEntropyInvariant.self,
    ] as [any Metric.Type] {
      #expect(school(metric).isNaN, "\(metric.column.name)")
    }
    // The phase still needs a milling: about the circular-mean centroid.
    let evidence = PhaseEvidence(school.context)
    #expect(evidence.isAboutCircularCentroid)
    #expect(evidence.milling < 0.2)
  }

  @Test func headingsHaveNoSpeed() {
    var dice = Dice(4)
    var school = School.disorder(20, &dice, dimensions: 2)
    #expect((school(MeanSpeed.self) - 1).magnitude < 1e-12)
    school.invariant.velocitiesHaveLength = false
    #expect(school(MeanSpeed.self).isNaN)
    #expect(school(GroupSpeed.self).isNaN)
    #expect(school(PolarizationEntropyInvariant.self) > 0.3)
  }

  /// Those without a velocity count for the spacing, not for the headings.
  @Test func missingVelocities() {
    var dice = Dice(5)
    let whole = School.disorder(40, &dice, dimensions: 3)
    var holed = whole
    for i in 0..<10 { holed.velocities[3 * i] = SIMD3(.nan, 0, 0) }
    for i in 10..<13 { holed.velocities[3 * i] = .zero }
    for metric in MetricRegistry.invariant where metric.population == .located {
      let (a, b) = (whole(metric), holed(metric))
      #expect(a == b || a.isNaN && b.isNaN, "\(metric.column.name)")
    }
    let moving = (0..<40).filter { !holed.velocities[$0].x.isNaN && holed.velocities[$0] != .zero }
    let rest = School(
      positions: moving.map { whole.positions[$0] }, velocities: moving.map { whole.velocities[$0] })
    for metric in [
      PolarizationUnbiased.self, PolarizationEntropyInvariant.self, MeanSpeed.self,
      VelocityCorrelationEntropyInvariant.self,
    ] as [any Metric.Type] {
      #expect(holed(metric) == rest(metric), "\(metric.column.name)")
    }
  }
}
