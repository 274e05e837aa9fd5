import Metrics
import PortableMath
import TestSupport
import Testing
import TrajectoryModel

/// Property (a): no invariant column depends on the frame of reference, the boundary, the box or the unit of length.
@Suite struct InvarianceTests {
  static let schools = Fixtures.long ? 2000 : 60
  /// Rounding of positions and headings is 1e-15 of the box; entropies take logarithms of differences of them.
  static let tolerance = 1e-9

  private func expectEqual(
    _ school: School, _ other: School, lengthFactor: Double = 1, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (before, after) in zip(school.invariants, other.invariants) {
      let factor = before.dimension == .one ? 1 : lengthFactor
      let expected = before.value * factor
      let isSame =
        (expected.isNaN && after.value.isNaN)
        || (expected - after.value).magnitude <= Self.tolerance * max(1, expected.magnitude)
      #expect(isSame, "\(what): \(before.name) \(expected) \(after.value)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [2, 3]) func rotation(dimensions: Int) {
    var dice = Dice(100 + dimensions)
    for _ in 0..<Self.schools {
      let school = School.random(&dice, dimensions: dimensions)
      expectEqual(school, school.rotated(dice.rotation(dimensions)), "rotated")
    }
  }

  @Test(arguments: [2, 3]) func translationThroughTheBoundary(dimensions: Int) {
    var dice = Dice(200 + dimensions)
    for _ in 0..<Self.schools {
      let school = School.random(&dice, dimensions: dimensions)
      let z = dimensions == 3 ? dice.uniform(0, 10) : 0
      expectEqual(school, school.translated(SIMD3(dice.uniform(0, 10), dice.uniform(0, 10), z)), "translated")
    }
  }

  @Test(arguments: [2, 3]) func largerBoxOrNone(dimensions: Int) {
    var dice = Dice(300 + dimensions)
    for _ in 0..<Self.schools {
      let school = School.random(&dice, dimensions: dimensions)
      var large = school
      large.domain = School.box(dice.uniform(15, 1000), dimensions)
      var open = school
      open.domain = .open
      expectEqual(school, large, "larger box")
      expectEqual(school, open, "open")
    }
  }

  @Test(arguments: [2, 3]) func unitOfLength(dimensions: Int) {
    var dice = Dice(400 + dimensions)
    for _ in 0..<Self.schools {
      let school = School.random(&dice, dimensions: dimensions)
      let factor = PortableMath.exp(dice.uniform(-6, 6))
      expectEqual(school, school.scaled(factor), lengthFactor: factor, "scaled")
    }
  }

  @Test(arguments: [2, 3]) func orderOfTheIndividuals(dimensions: Int) {
    var dice = Dice(500 + dimensions)
    for _ in 0..<Self.schools {
      let school = School.random(&dice, dimensions: dimensions)
      var reversed = school
      reversed.positions.reverse()
      reversed.velocities.reverse()
      expectEqual(school, reversed, "reversed")
    }
  }

  @Test func severalGroupsWithinHalfTheBox() {
    var dice = Dice(600)
    for _ in 0..<Self.schools {
      var school = School(positions: [], velocities: [], domain: School.box(10, 3))
      for center in [SIMD3(3.2, 5, 5), SIMD3(6.5, 5, 4.5)] {
        for _ in 0..<dice.integer(10...30) {
          school.positions.append(center + 0.6 * dice.inBall(3))
          school.velocities.append(dice.normals(3))
        }
      }
      #expect(school(Groups.self) >= 2)
      let by = SIMD3(dice.uniform(0, 10), dice.uniform(0, 10), dice.uniform(0, 10))
      expectEqual(school, school.translated(by), "two groups translated")
    }
  }
}
