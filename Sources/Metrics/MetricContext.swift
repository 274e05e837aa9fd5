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
  /// What the invariant metrics share.
  let invariant: InvariantQuantities
  private let neighbors: NeighborCache
  private var values: [ObjectIdentifier: Double] = [:]

  /// A context without a frame yet.
  public init(domain: Domain, settings: MetricSettings) {
    frame = Frame(domain: domain)
    self.settings = settings
    neighbors = NeighborCache(domain: domain)
    published = PublishedQuantities(frame: frame, neighbors: neighbors)
    invariant = InvariantQuantities(frame: frame, settings: settings.invariant, neighbors: neighbors)
  }

  /// Loads the row of a block and forgets everything derived from the frame before.
  public func load(_ block: FrameBlock, row: Int) {
    frame.load(block, row: row)
    neighbors.reset()
    published.reset()
    invariant.reset()
    if settings.invariant.onlyLargestGroup { invariant.keepLargestGroup() }
    values.removeAll(keepingCapacity: true)
  }

  /// The metric's value for the frame, computed when it is asked for the first time.
  public func value(of metric: any Metric.Type) -> Double {
    let key = ObjectIdentifier(metric)
    if let known = values[key] { return known }
    let value = metric.value(in: self)
    values[key] = value
    return value
  }
}
