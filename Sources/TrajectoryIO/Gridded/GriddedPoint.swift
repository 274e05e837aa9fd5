import TrajectoryModel

/// A vector of every individual in every frame: a body point's position, or a velocity.
struct GriddedPoint: Sendable {
  /// The variables that hold its components.
  var parts: [GriddedPart]
  /// How sure the tracker is of it.
  var confidence: GriddedPart?

  init(_ parts: [GriddedPart], confidence: GriddedPart? = nil) {
    self.parts = parts
    self.confidence = confidence
  }

  /// Everything that is read for it.
  var allParts: [GriddedPart] { parts + (confidence.map { [$0] } ?? []) }

  /// The point with the chunks found that can be read past the library.
  func located(in file: NetCDFFile) -> GriddedPoint {
    GriddedPoint(parts.map { $0.located(in: file) }, confidence: confidence)
  }

  /// The same point of the file opened again, with chunk caches that fit.
  func rebound(to file: NetCDFFile) throws(KaditaError) -> GriddedPoint {
    var copy = self
    copy.parts = []
    for part in parts { copy.parts.append(try part.rebound(to: file)) }
    copy.confidence = try confidence?.rebound(to: file)
    return copy
  }

  /// Rows of frames × individuals × dimensions; NaN where missing, infinite or less sure than `minimum`.
  func rows(
    _ frames: Range<Int>, individuals: Int, dimensions: Int, minimumConfidence minimum: Double?,
    from input: GridInput
  ) throws(KaditaError) -> [Double] {
    var rows = [Double](repeating: .nan, count: frames.count * individuals * dimensions)
    for part in parts { try part.read(input, frames: frames, dimensions: dimensions, into: &rows) }
    for index in rows.indices where !rows[index].isFinite { rows[index] = .nan }
    guard let minimum, let confidence else { return rows }
    var sureness = [Double](repeating: .nan, count: frames.count * individuals)
    try confidence.read(input, frames: frames, dimensions: 1, into: &sureness)
    // A detection without a confidence was made by hand.
    for index in sureness.indices where sureness[index] < minimum {
      for axis in 0..<dimensions { rows[index * dimensions + axis] = .nan }
    }
    return rows
  }
}
