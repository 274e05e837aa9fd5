/// Consecutive time steps of a recording, as rows: frames × individuals × dimensions.
///
/// A missing coordinate is NaN. Blocks are what readers produce and transforms pass on.
public struct FrameBlock: Sendable {
  /// Number of individuals in every frame.
  public let individuals: Int
  /// Spatial dimensions: 2 or 3.
  public let dimensions: Int
  /// Index of each frame in the recording, 0-based.
  public var frames: [Int]
  /// Time of each frame, in time units.
  public var times: [Double]
  /// Positions, frames × individuals × dimensions, in length units.
  public var positions: [Double]
  /// Velocities of the same shape, in length units per time unit; empty where there are none.
  public var velocities: [Double]

  /// A block of rows; `positions` (and `velocities` unless empty) hold frames × individuals × dimensions numbers.
  public init(
    individuals: Int, dimensions: Int, frames: [Int], times: [Double], positions: [Double],
    velocities: [Double] = []
  ) {
    precondition(times.count == frames.count)
    precondition(positions.count == frames.count * individuals * dimensions)
    precondition(velocities.isEmpty || velocities.count == positions.count)
    self.individuals = individuals
    self.dimensions = dimensions
    self.frames = frames
    self.times = times
    self.positions = positions
    self.velocities = velocities
  }

  /// Number of frames in the block.
  public var count: Int { frames.count }

  /// Numbers a frame: individuals × dimensions.
  public var stride: Int { individuals * dimensions }
}
