/// A recording at evenly spaced times, interpolated linearly between its frames.
///
/// An individual has a position at a time only where it has one in the frames before and after.
public struct ResampledSource: TrajectorySource {
  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource
  private let firstTime: Double
  private let step: Double

  /// Samples a recording every `step` time units from its first frame on.
  ///
  /// Throws `.usage` for a step that is not positive or gives more frames than can be counted.
  public init(_ base: any TrajectorySource, every step: Double) throws {
    guard step.isFinite, step > 0 else {
      throw KaditaError(.usage, "a time step of \(step) is no positive number", remedy: "give --resample DT")
    }
    var first = 0.0
    var last = 0.0
    var count = 0
    try base.visitTimes { _, time in
      if count == 0 { first = time }
      last = time
      count += 1
      return true
    }
    // The last frame counts although its time is rounded.
    let steps = ((last - first) / step + 1e-9).rounded(.down)
    guard steps < 1e9 else {
      throw KaditaError(
        .usage, "a time step of \(step) gives \(steps) frames", remedy: "choose a longer one with --resample",
        path: base.info.path)
    }
    self.base = base
    self.step = step
    firstTime = first
    var info = base.info
    info.frameCount = Int(steps) + 1
    info.timeStep = step
    info.remarks.append("interpolated to a time step of \(step) (--resample)")
    self.info = info
  }

  /// Starts a pass over the new frames, in order.
  public func stream() throws -> any FrameStream {
    ResampledStream(
      try base.stream(), count: info.frameCount, first: firstTime, step: step, domain: info.domain)
  }

  /// Goes through the times of the new frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) {
    for frame in 0..<info.frameCount where !visit(frame, firstTime + Double(frame) * step) { return }
  }
}
