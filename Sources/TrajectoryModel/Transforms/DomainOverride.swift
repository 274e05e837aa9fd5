/// A recording in another space than its file says: a box given by hand, or none.
public struct DomainOverride: TrajectorySource {
  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource

  /// The same frames in another space, with a remark that says why.
  public init(_ base: any TrajectorySource, domain: Domain, remark: String) {
    self.base = base
    var info = base.info
    info.domain = domain
    info.remarks.append(remark)
    self.info = info
  }

  /// Starts a pass over the frames, in order.
  public func stream() throws -> any FrameStream { try base.stream() }

  /// Goes through the times of the frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }
}
