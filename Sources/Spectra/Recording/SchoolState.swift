import TrajectoryModel

/// What the group does as a whole in one frame.
struct SchoolState {
  /// Mean velocity; missing with fewer than two individuals.
  let meanVelocity: SIMD3<Double>
  /// Mean heading P⃗; missing where nobody moves.
  let meanHeading: SIMD3<Double>
  /// P = |P⃗|.
  let polarization: Double
  /// M = |⟨r̂ × û⟩| about the plain mean of the positions.
  let rotation: Double

  init(of frame: Frame) {
    let missing = SIMD3(repeating: Double.nan)
    meanVelocity = frame.count > 1 ? frame.velocities.mean() : missing
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
    meanHeading = isUsable ? heading / Double(moving) : missing
    polarization = isUsable ? (heading * heading).sum().squareRoot() / Double(moving) : .nan
    rotation = isUsable ? (turning * turning).sum().squareRoot() / Double(moving) : .nan
  }

  private static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
  }
}
