import TrajectoryModel

/// Some frames and individuals of a recording, evenly taken: enough for pictures, little enough for any memory.
///
/// Frames are stored one after the other; the points of frame `f` are those from `starts[f]` up to `starts[f + 1]`.
/// Only located individuals are points, so that a recording of many short tracks takes no more room than others.
public struct ThinnedTrajectory: Sendable {
  /// Row of each kept frame in the table of metrics.
  public internal(set) var rows: [Int] = []
  /// Index of each kept frame in the recording.
  public internal(set) var frames: [Int] = []
  /// Time of each kept frame, in time units.
  public internal(set) var times: [Double] = []
  /// Where the points of each kept frame begin; one more than there are frames.
  public internal(set) var starts: [Int] = [0]
  /// Index of each point's individual in the recording, ascending within a frame.
  public internal(set) var individuals: [Int32] = []
  /// Position of each point as stored, in length units.
  public internal(set) var positions: [SIMD3<Float>] = []
  /// Velocity of each point, in length units per time unit; NaN where there is none.
  public internal(set) var velocities: [SIMD3<Float>] = []
  /// Identity of each point's group, as followed over time; −1 for those alone, or where groups were not followed.
  public internal(set) var groups: [Int32] = []
  /// Every so many frames of the recording one was kept.
  public internal(set) var frameStride = 1
  /// Every so many individuals of the recording one was kept.
  public internal(set) var individualStride = 1

  /// No frame yet.
  init() {}

  /// Number of kept frames.
  public var count: Int { frames.count }

  /// The points of a kept frame.
  public func points(_ frame: Int) -> Range<Int> { starts[frame]..<starts[frame + 1] }
}
