import TrajectoryModel

/// What the group does as a whole, frame by frame.
struct SchoolSeries {
  /// Mean velocity; missing in frames with fewer than two individuals.
  private(set) var meanVelocity: [SIMD3<Double>] = []
  /// Mean heading P⃗; missing where nobody moves.
  private(set) var meanHeading: [SIMD3<Double>] = []
  /// P = |P⃗|.
  private(set) var polarization: [Double] = []
  /// M = |⟨r̂ × û⟩| about the plain mean of the positions.
  private(set) var rotation: [Double] = []

  /// Adds a frame.
  mutating func append(_ frame: Frame) {
    let missing = SIMD3(repeating: Double.nan)
    meanVelocity.append(frame.count > 1 ? frame.velocities.mean() : missing)
    let center = frame.positions.mean()
    var heading = SIMD3<Double>.zero
    var turning = SIMD3<Double>.zero
    var moving = 0
    for i in 0..<frame.count {
      let velocity = frame.velocities[i]
      let speed = (velocity * velocity).sum().squareRoot()
      guard speed >= 1e-10 else { continue }
      let arm = frame.positions[i] - center
      let distance = (arm * arm).sum().squareRoot()
      heading += velocity / speed
      if distance >= 1e-10 { turning += Self.cross(arm / distance, velocity / speed) }
      moving += 1
    }
    let isUsable = moving > 0 && frame.count > 1
    meanHeading.append(isUsable ? heading / Double(moving) : missing)
    polarization.append(isUsable ? (heading * heading).sum().squareRoot() / Double(moving) : .nan)
    rotation.append(isUsable ? (turning * turning).sum().squareRoot() / Double(moving) : .nan)
  }

  /// Some vectors as a series of so many components.
  static func series(_ vectors: [SIMD3<Double>], components: Int) -> VectorSeries {
    var result = VectorSeries(components: components, count: vectors.count)
    for step in vectors.indices {
      for c in 0..<components { result[c, step] = vectors[step][c] }
    }
    return result
  }

  private static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
  }
}
