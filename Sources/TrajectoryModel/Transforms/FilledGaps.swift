/// A recording whose short gaps are bridged by straight lines in time.
public struct FilledGaps: TrajectorySource {
  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource
  private let longest: Int

  /// Fills gaps of at most `longest` frames between two positions of an individual, file velocities likewise.
  ///
  /// Throws `.usage` for less than one frame.
  public init(_ base: any TrajectorySource, upTo longest: Int) throws(KaditaError) {
    guard longest > 0 else {
      throw KaditaError(.usage, "a gap of \(longest) frames is none", remedy: "give --max-gap 1 or more")
    }
    self.base = base
    self.longest = longest
    var info = base.info
    info.remarks.append("gaps of up to \(longest) frames are interpolated (--max-gap)")
    self.info = info
  }

  /// Starts a pass over the frames, in order.
  public func stream() throws -> any FrameStream {
    GapStream(try base.stream(), longest: longest, domain: info.domain)
  }

  /// Goes through the times of the frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }
}
