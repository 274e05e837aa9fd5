/// How the tracks of a recording hang together.
public struct TrackSurvey: Equatable, Sendable {
  /// Steps in the longest segment of any individual.
  public var longest = 0
  /// Number of segments that are used.
  public var segments = 0
  /// Steps with a velocity, of all individuals.
  public var recordedSteps = 0
  /// Steps bridged over short gaps.
  public var bridgedSteps = 0
  /// Steps in segments too short to use.
  public var discardedSteps = 0

  mutating func add(_ segmentation: Segmentation) {
    longest = max(longest, segmentation.longest)
    segments += segmentation.segments.count
    bridgedSteps += segmentation.bridgedSteps
    discardedSteps += segmentation.discardedSteps
    recordedSteps += segmentation.segments.reduce(0) { $0 + $1.count } - segmentation.bridgedSteps
    recordedSteps += segmentation.discardedSteps
  }

  /// Share of the positions that were interpolated before velocities were taken from them.
  public var interpolatedPositions = 0.0

  /// Share of the used steps that rest on interpolation, of positions or of velocities.
  public var interpolatedShare: Double {
    let used = recordedSteps - discardedSteps + bridgedSteps
    let bridged = used > 0 ? Double(bridgedSteps) / Double(used) : 0
    return bridged + (1 - bridged) * interpolatedPositions
  }
}
