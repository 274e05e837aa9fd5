/// A recording that can be read from its beginning, as often as needed.
///
/// Readers are sources, and so is every transform of another source (units, frame selection, velocities).
public protocol TrajectorySource: Sendable {
  /// What is known before the frames are read.
  var info: RecordingInfo { get }

  /// Starts a pass over the frames, in order.
  func stream() throws -> any FrameStream

  /// Goes through the times of the frames, in order, until `visit` returns false.
  ///
  /// Sources that can do so without reading positions have their own version.
  func visitTimes(_ visit: (_ frame: Int, _ time: Double) -> Bool) throws
}

extension TrajectorySource {
  /// Reads the frames for their times.
  public func visitTimes(_ visit: (_ frame: Int, _ time: Double) -> Bool) throws {
    let stream = try stream()
    while let block = try stream.next() {
      for (frame, time) in zip(block.frames, block.times) {
        guard visit(frame, time) else { return }
      }
    }
  }
}
