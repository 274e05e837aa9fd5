/// A recording that can be read from its beginning, as often as needed.
///
/// Readers are sources, and so is every transform of another source (units, frame selection, velocities).
public protocol TrajectorySource: Sendable {
  /// What is known before the frames are read.
  var info: RecordingInfo { get }

  /// Starts a pass over the frames, in order.
  func stream() throws -> any FrameStream
}
