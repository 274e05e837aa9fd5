/// A recording whose frames are looked at while they pass; they are not changed.
public struct CheckedSource: TrajectorySource {
  /// What is known before the frames are read.
  public var info: RecordingInfo { base.info }
  private let base: any TrajectorySource
  private let makeChecks: @Sendable (RecordingInfo) -> [any FrameCheck]

  /// Adds checks, made anew for every pass; what they find is among the notices of the pass.
  public init(_ base: any TrajectorySource, checks: @escaping @Sendable (RecordingInfo) -> [any FrameCheck]) {
    self.base = base
    makeChecks = checks
  }

  /// Starts a pass over the frames, in order.
  public func stream() throws -> any FrameStream {
    CheckedStream(try base.stream(), checks: makeChecks(base.info))
  }

  /// Goes through the times of the frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }
}
