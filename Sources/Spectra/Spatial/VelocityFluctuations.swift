import TrajectoryModel

/// The velocities of a frame about their mean, for the spatial correlation.
struct VelocityFluctuations {
  /// u_i = v_i − ⟨v⟩, in the order of the frame.
  let values = VectorColumns()
  /// c₀ = ⟨|u_i|²⟩; 0 where all move alike up to rounding.
  let meanSquare: Double

  init(of frame: Frame) {
    let mean = frame.velocities.mean()
    values.resize(to: frame.count)
    var squares = 0.0
    for i in 0..<frame.count {
      let u = frame.velocities[i] - mean
      values[i] = u
      squares += (u * u).sum()
    }
    let square = squares / Double(max(1, frame.count))
    meanSquare = square > 1e-24 * (mean * mean).sum() ? square : 0
  }
}
