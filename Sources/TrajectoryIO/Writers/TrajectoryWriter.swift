import TrajectoryModel

/// A recording being written, block by block.
///
/// Nothing appears under the final name before ``finish()``; a writer that goes away unfinished leaves nothing.
public protocol TrajectoryWriter: AnyObject {
  /// Adds frames at the end.
  func append(_ block: FrameBlock) throws

  /// Completes the file.
  func finish() throws
}
