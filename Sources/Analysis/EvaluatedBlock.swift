import TrajectoryModel

/// A block of frames with what was computed from each.
struct EvaluatedBlock {
  /// The frames.
  let block: FrameBlock
  /// The metrics, row by row.
  let values: [Double]
  /// Individuals with a position, and those with a velocity too, in each row.
  let counts: [(located: Int, present: Int)]
  /// The state of each row; empty unless wanted.
  let states: [FrameState]
}
