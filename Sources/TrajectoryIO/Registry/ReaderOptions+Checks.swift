import TrajectoryModel

extension ReaderOptions {
  /// The same recording, looked at while it passes: for jumps, and for nearness to the wall of an arena.
  func watched(_ source: any TrajectorySource) throws -> any TrajectorySource {
    let limit = maximumSpeed
    let breaksTracks = limit != nil && estimatesVelocities(of: source.info)
    guard let text = arena else {
      return CheckedSource(source) { [JumpCheck($0, limit: limit, breaksTracks: breaksTracks)] }
    }
    let walls = try Arena(text)
    let bodyLength = try bodyLength(of: source.info)
    return CheckedSource(source) {
      [
        JumpCheck($0, limit: limit, breaksTracks: breaksTracks),
        WallCheck(walls, bodyLength: bodyLength),
      ]
    }
  }

  /// The length of an animal in the recording's units.
  private func bodyLength(of info: RecordingInfo) throws(KaditaError) -> Double {
    if let unit = info.units.length?.lowercased(), unit == "body_length" || unit == "bl" { return 1 }
    guard let length = info.attributes["body_length"].flatMap(Double.init), length > 0 else {
      throw KaditaError(
        .usage, "does not know the body length of its animals, which --arena measures in",
        remedy: "give --scale LENGTH_PER_UNIT with --unit BL", path: info.path)
    }
    return length * (scale ?? 1)
  }
}
