import TrajectoryModel

/// What is read of a recording on a grid: positions, and velocities or headings where there are any.
struct GriddedVectors: Sendable {
  /// The body point that stands for the animal.
  var position: GriddedPoint
  /// A second point; the animal is taken to be in the middle between the two.
  var partner: GriddedPoint?
  /// Velocities as stored.
  var velocity: GriddedPoint?
  /// Front and rear point, whose direction takes the place of the velocity.
  var heading: Heading?
  /// Detections below this are missing.
  var minimumConfidence: Double?

  /// A pair of body points.
  struct Heading: Sendable {
    var head: GriddedPoint
    var tail: GriddedPoint
  }

  init(
    position: GriddedPoint, partner: GriddedPoint? = nil, velocity: GriddedPoint? = nil,
    heading: Heading? = nil, minimumConfidence: Double? = nil
  ) {
    self.position = position
    self.partner = partner
    self.velocity = velocity
    self.heading = heading
    self.minimumConfidence = minimumConfidence
  }

  /// All points that are read.
  var points: [GriddedPoint] {
    [position, partner, velocity, heading?.head, heading?.tail].compactMap { $0 }
  }

  /// The vectors with the chunks found that can be read without holding them.
  ///
  /// Only positions and velocities as stored: body points share a variable, whose chunk then is read more than once.
  func located(in file: NetCDFFile) -> GriddedVectors {
    guard partner == nil, heading == nil else { return self }
    var copy = self
    copy.position = position.located(in: file)
    copy.velocity = velocity?.located(in: file)
    return copy
  }

  /// The same vectors of the file opened again, each chunk kept inflated as long as it is needed.
  func rebound(to file: NetCDFFile) throws(KaditaError) -> GriddedVectors {
    var copy = self
    copy.position = try position.rebound(to: file)
    copy.partner = try partner?.rebound(to: file)
    copy.velocity = try velocity?.rebound(to: file)
    if let heading {
      copy.heading = Heading(
        head: try heading.head.rebound(to: file), tail: try heading.tail.rebound(to: file))
    }
    var cacheBytes: [String: Int] = [:]
    for part in copy.points.flatMap(\.allParts) {
      // Body points of one variable may lie in different chunks.
      cacheBytes[part.variable.path, default: 0] += part.chunkRowBytes
    }
    for part in copy.points.flatMap(\.allParts) {
      try file.setChunkCache(part.variable, bytes: cacheBytes[part.variable.path] ?? 0)
    }
    return copy
  }

  /// Unit vectors from tail to head; NaN where they coincide or one is missing.
  static func directions(from tail: [Double], to head: [Double], dimensions: Int) -> [Double] {
    var result = zip(head, tail).map { $0 - $1 }
    for start in stride(from: 0, to: result.count, by: dimensions) {
      var square = 0.0
      for axis in start..<start + dimensions { square += result[axis] * result[axis] }
      let length = square.squareRoot()
      for axis in start..<start + dimensions { result[axis] = length > 0 ? result[axis] / length : .nan }
    }
    return result
  }
}
