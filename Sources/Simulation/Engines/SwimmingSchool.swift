import TrajectoryModel

/// What a step reads of a school and writes about it, once everybody knows where to go.
struct SwimmingSchool {
  let headings: VectorPointers
  let desired: VectorPointers
  let positions: VectorPointers
  let nextHeadings: VectorPointers
  let nextVelocities: VectorPointers
  let nextPositions: VectorPointers
  let speed: Double
  let timeStep: Double
  let domain: Domain

  /// Turns and moves a run of animals.
  func swim(_ steering: some Steering, _ range: Range<Int>, _ noise: NoiseColumns, step: Int) {
    let hasNoise = steering.hasNoise
    for i in range {
      let draw = hasNoise ? noise[i - range.lowerBound] : .zero
      let heading = steering.turn(headings[i], toward: desired[i], noise: draw, animal: i, step: step)
      let velocity = heading * speed
      nextVelocities[i] = velocity
      nextHeadings[i] = Self.heading(of: velocity)
      nextPositions[i] = domain.wrap(positions[i] + velocity * timeStep)
    }
  }

  /// The direction of a velocity; of one that is next to nothing the velocity itself.
  @inline(__always)
  static func heading(of velocity: SIMD3<Double>) -> SIMD3<Double> {
    let length = velocity.length
    return length < 1e-10 ? velocity : velocity / length
  }
}
