import Platform
import Statistics
import TrajectoryModel

/// The smallest box, parallel to the axes, around every position of a recording, and how large its frames are.
struct Extent {
  private(set) var minimum = SIMD3<Double>(repeating: .infinity)
  private(set) var maximum = SIMD3<Double>(repeating: -.infinity)

  /// The longest edge of the box around each frame that has one.
  private var frames: [Double] = []

  /// Reads the positions of the whole recording.
  init(of source: some TrajectorySource) throws {
    let stream = try source.stream()
    while let block = try stream.next() {
      try Interruption.check()
      for row in 0..<block.count { add(block, row) }
    }
    for axis in 0..<3 where minimum[axis] > maximum[axis] {
      minimum[axis] = 0
      maximum[axis] = 0
    }
  }

  /// The middle one of the frames' longest edges; NaN where no frame has any.
  var medianFrame: Double { SortedSample(frames).quantile(0.5) }

  private mutating func add(_ block: FrameBlock, _ row: Int) {
    var low = SIMD3<Double>(repeating: .infinity)
    var high = SIMD3<Double>(repeating: -.infinity)
    for start in stride(from: row * block.stride, to: (row + 1) * block.stride, by: block.dimensions) {
      for axis in 0..<block.dimensions {
        let coordinate = block.positions[start + axis]
        guard coordinate.isFinite else { continue }
        low[axis] = Swift.min(low[axis], coordinate)
        high[axis] = Swift.max(high[axis], coordinate)
      }
    }
    for axis in 0..<3 {
      minimum[axis] = Swift.min(minimum[axis], low[axis])
      maximum[axis] = Swift.max(maximum[axis], high[axis])
    }
    let edge = (high - low).max()
    if edge > 0, edge.isFinite { frames.append(edge) }
  }

  /// The longest of the edges; NaN where all positions are one.
  var largest: Double {
    let edge = (maximum - minimum).max()
    return edge > 0 ? edge : .nan
  }
}
