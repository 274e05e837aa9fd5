import TrajectoryModel

extension ReaderOptions {
  /// A recording as read, changed as the options ask.
  ///
  /// In this order: individuals, units, space, common times, gaps, checks, velocities, selection. Velocities come before the
  /// selection of frames, so that the numbers of a frame do not depend on which others are analysed.
  func prepare(_ source: any TrajectorySource) throws -> any TrajectorySource {
    var source = source
    if !excluded.isEmpty { source = try ExcludedIndividuals(source, excluding: excluded) }
    source = try scaled(source)
    source = try placed(source)
    if let resample, source.info.timeStep != resample {
      source = try ResampledSource(source, every: resample)
    }
    if longestGap > 0 { source = try FilledGaps(source, upTo: longestGap) }
    source = try watched(source)
    source = try moving(source)
    return try selected(source)
  }

  private func scaled(_ source: any TrajectorySource) throws -> any TrajectorySource {
    if unit?.lowercased() == "bl", scale == nil {
      guard let length = source.info.attributes["body_length"].flatMap(Double.init), length > 0 else {
        throw KaditaError(
          .usage, "does not know the body length of its animals",
          remedy: "give --scale LENGTH_PER_UNIT with --unit BL",
          path: source.info.path)
      }
      return try ScaledSource(source, by: 1 / length, unit: "body_length")
    }
    guard scale != nil || unit != nil else { return source }
    return try ScaledSource(source, by: scale ?? 1, unit: unit)
  }

  private func placed(_ source: any TrajectorySource) throws -> any TrajectorySource {
    let info = source.info
    if let box {
      let domain = try BoxDescription.domain(box, dimensions: info.dimensions, named: "--box", code: .usage)
      return DomainOverride(source, domain: domain, remark: "the box is \(BoxDescription.text(box)) (--box)")
    }
    guard ignoresBox, info.domain.isPeriodic else { return source }
    return DomainOverride(source, domain: .open, remark: "the box of the file is ignored (--open)")
  }

  private func moving(_ source: any TrajectorySource) throws -> any TrajectorySource {
    // A heading takes the place of the velocity everywhere.
    if source.info.velocitySource == .heading { return source }
    let method: EstimatedVelocities.Method
    switch velocity {
    case .estimated(let chosen): method = chosen
    case .stored: return source
    case .automatic:
      if source.info.velocitySource != .absent { return source }
      method = .centralDifference
    case .file:
      guard source.info.velocitySource != .absent else {
        throw KaditaError(
          .usage, "has no velocities", remedy: "use --velocity central or savgol:W", path: source.info.path)
      }
      return source
    }
    return try EstimatedVelocities(source, method, maximumSpeed: maximumSpeed ?? .infinity)
  }

  /// Whether a recording's velocities will be estimated from its positions.
  func estimatesVelocities(of info: RecordingInfo) -> Bool {
    switch velocity {
    case .estimated: info.velocitySource != .heading
    case .automatic: info.velocitySource == .absent
    case .stored, .file: false
    }
  }

  private func selected(_ source: any TrajectorySource) throws -> any TrajectorySource {
    var source = source
    if let time {
      let units = source.info.units
      source = try FrameSelection(
        source, timeFrom: time.lower?.value(in: units) ?? -.infinity,
        to: time.upper?.value(in: units) ?? .infinity)
    }
    guard let frames else { return source }
    return try FrameSelection(
      source, frames.lower..<max(frames.lower, frames.upper ?? .max), step: frames.step)
  }
}
