extension FrameBlock {
  /// The block with some of its rows.
  func selecting(_ rows: [Int]) -> FrameBlock {
    func numbers(_ all: [Double]) -> [Double] {
      all.isEmpty ? [] : rows.flatMap { all[$0 * stride..<($0 + 1) * stride] }
    }
    return FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: rows.map { frames[$0] },
      times: rows.map { times[$0] }, positions: numbers(positions), velocities: numbers(velocities))
  }

  /// The block with consecutive rows of it.
  public func rows(_ range: Range<Int>) -> FrameBlock {
    if range == 0..<count { return self }
    func numbers(_ all: [Double]) -> [Double] {
      all.isEmpty ? [] : Array(all[range.lowerBound * stride..<range.upperBound * stride])
    }
    return FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: Array(frames[range]),
      times: Array(times[range]),
      positions: numbers(positions), velocities: numbers(velocities))
  }

  /// The block with some of its individuals.
  func keeping(individuals kept: [Int]) -> FrameBlock {
    func numbers(_ all: [Double]) -> [Double] {
      guard !all.isEmpty else { return [] }
      var result: [Double] = []
      result.reserveCapacity(count * kept.count * dimensions)
      for row in 0..<count {
        for individual in kept {
          let at = row * stride + individual * dimensions
          result.append(contentsOf: all[at..<at + dimensions])
        }
      }
      return result
    }
    return FrameBlock(
      individuals: kept.count, dimensions: dimensions, frames: frames, times: times,
      positions: numbers(positions), velocities: numbers(velocities))
  }
}
