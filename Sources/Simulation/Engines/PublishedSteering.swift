import CKernels
import Neighbors
import PortableMath

/// The turn of dewi-kadita 0.0.4: normalised linear interpolation by the allowed share of the angle, then a random
/// vector is added.
struct PublishedSteering: Steering {
  let maximumTurn: Double
  let noise: Double

  var hasNoise: Bool { noise > 0 }

  func drawNoise(_ source: NoiseSource, step: Int, first: Int, into noise: NoiseColumns) {
    source.normals(.noise, step: step, first: first, noise.a, noise.b)
    source.normals(.noiseAxis, step: step, first: first, noise.c, noise.d)
  }

  @inline(__always)
  func turn(
    _ heading: SIMD3<Double>, toward desired: SIMD3<Double>, noise draws: SIMD4<Double>, animal: Int,
    step: Int
  ) -> SIMD3<Double> {
    var next = heading
    let length = desired.length
    if length >= 1e-10 {
      let target = desired / length
      next = Self.interpolated(heading, target, maximumTurn)
    }
    if hasNoise {
      next += noise * SIMD3(draws.x, draws.y, draws.z)
      let length = next.length
      if length > 1e-10 { next /= length }
    }
    return next
  }

  /// The target where it is within the allowed angle, else the normalised mixture of the two directions.
  @inline(__always)
  static func interpolated(
    _ heading: SIMD3<Double>, _ target: SIMD3<Double>, _ maximum: Double
  ) -> SIMD3<Double> {
    let angle = PortableMath.acos(min(1, max(-1, heading.dot(target))))
    if angle < 1e-10 { return heading }
    if angle <= maximum { return target }
    let share = maximum / angle
    let mixture = heading * (1 - share) + target * share
    let length = mixture.length
    return length > 1e-10 ? mixture / length : heading
  }

  func swimInLanes(
    _ school: SwimmingSchool, _ range: Range<Int>, _ noise: NoiseColumns, level: ProcessorLevel
  ) -> Bool {
    var rule = kadita_turn_rule(
      maximum_turn: maximumTurn, noise: self.noise, speed: school.speed, time_step: school.timeStep,
      edge: school.domain.edges.x, inverse_edge: school.domain.inverseEdges.x)
    var columns = kadita_turn_school(
      heading: school.headings.columns, desired: school.desired.columns, position: school.positions.columns,
      noise: (
        UnsafePointer(noise.a.baseAddress), UnsafePointer(noise.b.baseAddress),
        UnsafePointer(noise.c.baseAddress)
      ), next_heading: school.nextHeadings.targets, next_velocity: school.nextVelocities.targets,
      next_position: school.nextPositions.targets)
    kadita_turn(level.number, &rule, &columns, Int64(range.lowerBound), Int64(range.count))
    return true
  }
}
