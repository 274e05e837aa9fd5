/// A recording in another unit of length: positions, velocities and box times a factor.
public struct ScaledSource: TrajectorySource {
  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource
  private let factor: Double

  /// Scales a recording.
  ///
  /// - Parameters:
  ///   - base: the recording.
  ///   - factor: new length per old unit of length, positive.
  ///   - unit: name of the new unit; `nil` keeps the old name.
  public init(_ base: any TrajectorySource, by factor: Double, unit: String?) throws(KaditaError) {
    guard factor.isFinite, factor > 0 else {
      throw KaditaError(
        .usage, "a scale of \(factor) is no positive number", remedy: "give --scale LENGTH_PER_UNIT")
    }
    self.base = base
    self.factor = factor
    var info = base.info
    info.units.length = unit ?? info.units.length
    if info.domain.isPeriodic { info.domain = .periodic(info.domain.edges * factor) }
    // Headings are unit vectors.
    scalesVelocities = info.velocitySource != .heading
    info.remarks.append("lengths are multiplied by \(factor)")
    self.info = info
  }

  private let scalesVelocities: Bool

  /// Starts a pass over the frames, in order.
  public func stream() throws -> any FrameStream {
    let (factor, scalesVelocities) = (factor, scalesVelocities)
    return MappedStream(try base.stream()) { block in
      for index in block.positions.indices { block.positions[index] *= factor }
      guard scalesVelocities else { return }
      for index in block.velocities.indices { block.velocities[index] *= factor }
    }
  }

  /// Goes through the times of the frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }
}
