import Metrics
import Testing
import TrajectoryModel

/// Properties (d) and (e): order scores below 1e-6, and a school that only moves along does not mill.
@Suite struct OrderTests {
  /// The columns' own bound for perfect order; see metrics.md.
  static let zero = 1e-6

  @Test(arguments: [2, 3]) func rigidTranslationDoesNotMill(dimensions: Int) {
    var dice = Dice(1)
    for _ in 0..<40 {
      var school = School.random(&dice, dimensions: dimensions)
      let velocity = dice.normals(dimensions)
      school.velocities = school.velocities.map { _ in velocity }
      #expect(school(Milling.self) < 1e-12)
      // The plain definition does not know the difference.
      #expect(school(RotationUnwrapped.self) > 1e-4)
    }
  }

  @Test(arguments: [2, 3]) func parallelSchool(dimensions: Int) {
    var dice = Dice(2)
    for _ in 0..<40 {
      var school = School.random(&dice, dimensions: dimensions)
      let heading = dice.direction(dimensions)
      school.velocities = school.velocities.map { _ in heading * dice.uniform(0.1, 4) }
      #expect(school(PolarizationEntropyInvariant.self) < Self.zero)
      #expect(school(VelocityCorrelationEntropyInvariant.self) < Self.zero)
      #expect((school(PolarizationUnbiased.self) - 1).magnitude < 1e-12)
    }
  }

  @Test(arguments: [2, 3]) func lattice(dimensions: Int) {
    for edge in [4, 5, 7] {
      var dice = Dice(3)
      var school = School(positions: [], velocities: [], dimensions: dimensions)
      let turn = dice.rotation(dimensions)
      for i in 0..<edge {
        for j in 0..<edge {
          for k in 0..<(dimensions == 3 ? edge : 1) {
            school.positions.append(turn(0.37 * SIMD3(Double(i), Double(j), Double(k))))
            school.velocities.append(dice.direction(dimensions))
          }
        }
      }
      #expect(school(SchoolCohesionEntropyInvariant.self) < Self.zero)
      #expect((school(SchoolShapeEntropyInvariant.self) - 1).magnitude < 1e-9)
      #expect(school(NearestNeighborDistanceCV.self) < 1e-9)
      // A lattice of n^d points fills n - 1 cells along each edge.
      let filled = Double(edge - 1) / Double(edge)
      let spacing = dimensions == 3 ? 1 / 0.5539602783650904 : 2
      #expect((school(ClarkEvans.self) - spacing / filled).magnitude < 1e-9)
    }
  }

  @Test func latticeThatFillsThePeriodicBox() {
    var school = School(positions: [], velocities: [], domain: School.box(6, 3))
    for i in 0..<216 {
      school.positions.append(SIMD3(Double(i % 6), Double(i / 6 % 6), Double(i / 36)))
      school.velocities.append(SIMD3(1, 0, 0))
    }
    #expect(school(Percolating.self) == 1)
    #expect(school(SchoolCohesionEntropyInvariant.self) < Self.zero)
    #expect(school(NearestNeighborEntropyInvariant.self) < Self.zero)
    #expect((school(ClarkEvans.self) - 1 / 0.5539602783650904).magnitude < 1e-12)
  }

  @Test(arguments: [2, 3]) func perfectPlanarMill(dimensions: Int) {
    var mill = School.mill(40)
    // Both halves of the ring, so that its centre is the centroid.
    mill.positions += mill.positions.map { SIMD3(10, 10, 10) - $0 }
    mill.velocities += mill.velocities.map { -$0 }
    if dimensions == 2 {
      mill.dimensions = 2
    } else {
      var dice = Dice(4)
      mill = mill.rotated(dice.rotation(3))
    }
    #expect(mill(AngularMomentumEntropyInvariant.self) < Self.zero)
    #expect((mill(Milling.self) - 1).magnitude < 1e-12)
    #expect((mill(MillingUnbiased.self) - 1).magnitude < 1e-12)
  }

  /// The published entropy has no sign, this one has: a crowd of which half turns the other way is no mill.
  @Test func counterRotatingCrowd() {
    var dice = Dice(5)
    var mill = School.mill(100)
    mill.velocities = mill.velocities.map { dice.uniform() < 0.5 ? $0 : -$0 }
    #expect(mill(AngularMomentumEntropy.self) < 0.3)
    #expect(mill(Milling.self) < 0.4)
  }

  @Test(arguments: [2, 3]) func straightLine(dimensions: Int) {
    var dice = Dice(6)
    let direction = dice.direction(dimensions)
    let school = School(
      positions: (0..<50).map { _ in dice.uniform(-3, 3) * direction },
      velocities: (0..<50).map { _ in dice.direction(dimensions) }, dimensions: dimensions)
    #expect(school(SchoolShapeEntropyInvariant.self) < Self.zero)
    #expect(school(ClarkEvans.self).isNaN)
  }

  /// A mill that fills a ball reaches π/4: the mean of sin² of the polar angle over the solid angle, weighted alike.
  @Test func millInABall() {
    var dice = Dice(7)
    var school = School.disorder(4000, &dice, dimensions: 3)
    school.velocities = school.positions.map { SIMD3(-$0.y, $0.x, 0) }
    #expect((school(Milling.self) - Double.pi / 4).magnitude < 0.01)
  }
}
