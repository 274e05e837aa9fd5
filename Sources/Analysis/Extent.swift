import Platform
import TrajectoryModel

/// The smallest box, parallel to the axes, around every position of a recording.
struct Extent {
  private(set) var minimum = SIMD3<Double>(repeating: .infinity)
  private(set) var maximum = SIMD3<Double>(repeating: -.infinity)

  /// Reads the positions of the whole recording.
  init(of source: some TrajectorySource) throws {
    let stream = try source.stream()
    while let block = try stream.next() {
      try Interruption.check()
      for start in stride(from: 0, to: block.positions.count, by: block.dimensions) {
        for axis in 0..<block.dimensions {
          let coordinate = block.positions[start + axis]
          guard coordinate.isFinite else { continue }
          minimum[axis] = Swift.min(minimum[axis], coordinate)
          maximum[axis] = Swift.max(maximum[axis], coordinate)
        }
      }
    }
    for axis in 0..<3 where minimum[axis] > maximum[axis] {
      minimum[axis] = 0
      maximum[axis] = 0
    }
  }

  /// The longest of the edges; NaN where all positions are one.
  var largest: Double {
    let edge = (maximum - minimum).max()
    return edge > 0 ? edge : .nan
  }
}
