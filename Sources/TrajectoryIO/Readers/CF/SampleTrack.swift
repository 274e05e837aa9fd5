import TrajectoryModel

/// The positions of one individual at times of its own.
struct SampleTrack: Sendable {
  /// Times, increasing.
  private(set) var times: [Double] = []
  /// Positions, samples × dimensions; NaN where missing.
  private(set) var positions: [Double] = []
  let dimensions: Int

  init(dimensions: Int) { self.dimensions = dimensions }

  /// Adds a sample; throws where it is not later than the one before.
  mutating func append(_ time: Double, _ position: [Double], path: String) throws(KaditaError) {
    guard time.isFinite else { return }
    if let last = times.last, time <= last {
      throw KaditaError(
        .unusableInput, "time does not go forward: \(time) after \(last) in one trajectory",
        remedy: "sort each trajectory by time", path: path)
    }
    times.append(time)
    let isComplete = position.allSatisfy(\.isFinite)
    for axis in 0..<dimensions { positions.append(isComplete ? position[axis] : .nan) }
  }

  /// The position at a time; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - cursor: index of a sample at or before the time, moved on; start with 0 and ask in order of time.
  ///   - interpolates: whether a time between two samples next to each other has a position.
  func position(at time: Double, _ cursor: inout Int, interpolates: Bool) -> [Double]? {
    while cursor + 1 < times.count, times[cursor + 1] <= time { cursor += 1 }
    guard cursor < times.count, times[cursor] <= time else { return nil }
    let start = cursor * dimensions
    if times[cursor] == time { return sample(start) }
    guard interpolates, cursor + 1 < times.count, let before = sample(start),
      let after = sample(start + dimensions)
    else {
      return nil
    }
    let weight = (time - times[cursor]) / (times[cursor + 1] - times[cursor])
    return zip(before, after).map { $0 + weight * ($1 - $0) }
  }

  private func sample(_ start: Int) -> [Double]? {
    positions[start].isNaN ? nil : Array(positions[start..<start + dimensions])
  }
}
