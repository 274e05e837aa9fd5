import TrajectoryModel

/// One frame with the quantities that several metrics share, each computed at most once.
///
/// A context belongs to one worker, which loads one frame after the other into it; its buffers are reused.
public final class MetricContext {
  /// The individuals of the frame.
  public let frame: Frame
  /// Choices shared by the whole recording.
  public let settings: MetricSettings
  /// What the published metrics share.
  public let published: PublishedQuantities

  /// A context without a frame yet.
  public init(domain: Domain, settings: MetricSettings) {
    frame = Frame(domain: domain)
    self.settings = settings
    published = PublishedQuantities(frame: frame, settings: settings)
  }

  /// Loads the row of a block and forgets everything derived from the frame before.
  public func load(_ block: FrameBlock, row: Int) {
    frame.load(block, row: row)
    published.reset()
  }
}
