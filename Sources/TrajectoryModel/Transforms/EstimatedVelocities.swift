/// A recording with velocities estimated from its positions.
///
/// In the interior of every unbroken run of an individual; its ends have none. In a periodic box displacements
/// are the shortest of their images.
public struct EstimatedVelocities: TrajectorySource {
  /// How velocities are estimated.
  public enum Method: Equatable, Sendable {
    /// Central difference, (x[k+1] − x[k−1]) / (t[k+1] − t[k−1]).
    case centralDifference
    /// Slope at the middle of a quadratic fitted to an odd number of frames, at least 3
    /// (Savitzky & Golay 1964, doi:10.1021/ac60214a047).
    case savitzkyGolay(window: Int)
  }

  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource
  private let halfWindow: Int
  private let maximumSpeed: Double

  /// Estimates velocities; those that the recording has are dropped.
  ///
  /// - Parameters:
  ///   - base: the recording.
  ///   - method: how velocities follow from positions.
  ///   - maximumSpeed: a run is broken where an individual moves faster from frame to frame, in length units per
  ///     time unit: it is taken for an exchange of identities.
  ///
  /// Throws `.usage` for an impossible window, `.unusableInput` for a filter over uneven times.
  public init(
    _ base: any TrajectorySource, _ method: Method, maximumSpeed: Double = .infinity
  ) throws(KaditaError) {
    self.base = base
    self.maximumSpeed = maximumSpeed
    var info = base.info
    switch method {
    case .centralDifference:
      halfWindow = 1
      info.velocitySource = .centralDifference
    case .savitzkyGolay(let window):
      guard window >= 3, !window.isMultiple(of: 2) else {
        throw KaditaError(
          .usage, "a window of \(window) frames has no middle",
          remedy: "use an odd number from 3 on, as in savgol:7")
      }
      guard info.timeStep != nil || info.frameCount < 2 else {
        throw KaditaError(
          .unusableInput,
          "its frames are unevenly spaced in time, and the Savitzky–Golay filter needs even ones",
          remedy: "give --resample DT or --fps, or use --velocity central", path: info.path)
      }
      halfWindow = window / 2
      info.velocitySource = .savitzkyGolay
    }
    self.info = info
  }

  /// Starts a pass over the frames, in order.
  public func stream() throws -> any FrameStream {
    VelocityStream(
      try base.stream(), halfWindow: halfWindow, timeStep: info.timeStep, domain: info.domain,
      maximumSpeed: maximumSpeed)
  }

  /// Goes through the times of the frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }
}
