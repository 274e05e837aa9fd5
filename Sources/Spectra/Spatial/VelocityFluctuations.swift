import TrajectoryModel

/// The velocities of a frame about their mean, for the spatial correlation.
struct VelocityFluctuations {
  /// u_i = v_i − ⟨v⟩, in the order of the frame.
  private(set) var values: [SIMD3<Double>]
  /// c₀ = ⟨|u_i|²⟩; 0 where all move alike up to rounding.
  let meanSquare: Double

  init(of frame: Frame) {
    let mean = frame.velocities.mean()
    values = (0..<frame.count).map { frame.velocities[$0] - mean }
    let square = values.reduce(0) { $0 + ($1 * $1).sum() } / Double(max(1, frame.count))
    meanSquare = square > 1e-24 * (mean * mean).sum() ? square : 0
  }
}
