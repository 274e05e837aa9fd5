/// How much of the trajectories is kept for pictures.
public struct ThinningPlan: Equatable, Sendable {
  /// The most points (an individual in a frame) that are kept.
  public var points: Int
  /// The most frames that are kept.
  public var frames: Int
  /// Frames are dropped rather than individuals as long as about so many frames are left.
  public var fewestFrames: Int

  /// A plan; by default enough for a smooth playback of some hundred individuals.
  public init(points: Int = 400_000, frames: Int = 20_000, fewestFrames: Int = 600) {
    self.points = max(1, points)
    self.frames = max(2, frames)
    self.fewestFrames = max(1, fewestFrames)
  }
}
