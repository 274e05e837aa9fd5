import TrajectoryModel

/// A recording that is kept in memory, so that it can be looked at in several ways.
struct RecordedSchool: TrajectorySource {
  var info: RecordingInfo
  var block: FrameBlock

  /// Reads a recording from a frame on.
  init(_ source: some TrajectorySource, from first: Int) throws {
    info = source.info
    let stream = try source.stream()
    var kept = FrameBlock(
      individuals: info.individuals.count, dimensions: info.dimensions, frames: [], times: [], positions: [])
    while let block = try stream.next() {
      for row in 0..<block.count where block.frames[row] >= first {
        kept.frames.append(block.frames[row])
        kept.times.append(block.times[row])
        kept.positions += block.positions[row * block.stride..<(row + 1) * block.stride]
        kept.velocities += block.velocities[row * block.stride..<(row + 1) * block.stride]
      }
    }
    block = kept
    info.frameCount = kept.count
  }

  func stream() throws -> any FrameStream { Pass(block) }

  /// The same school of which only some individuals are seen.
  func keeping(_ individuals: [Int]) -> RecordedSchool {
    var copy = self
    copy.info.individuals = individuals.map { info.individuals[$0] }
    copy.block = map(individuals: individuals, dimensions: info.dimensions) { $0 }
    return copy
  }

  /// The same school seen by a camera that looks along an axis.
  func projected(along axis: SIMD3<Double>) -> RecordedSchool {
    // Two directions at right angles to the axis, from the coordinate axis that is least along it.
    let least = axis.x.magnitude < 0.6 ? SIMD3(1.0, 0, 0) : SIMD3(0, 1.0, 0)
    var right = least - axis * (axis * least).sum()
    right /= (right * right).sum().squareRoot()
    let up = SIMD3(
      axis.y * right.z - axis.z * right.y, axis.z * right.x - axis.x * right.z,
      axis.x * right.y - axis.y * right.x)
    var copy = self
    copy.info.dimensions = 2
    copy.info.domain = .open
    copy.block = map(individuals: Array(info.individuals.indices), dimensions: 2) {
      SIMD3(($0 * right).sum(), ($0 * up).sum(), 0)
    }
    return copy
  }

  private func map(
    individuals: [Int], dimensions: Int, _ transform: (SIMD3<Double>) -> SIMD3<Double>
  ) -> FrameBlock {
    func changed(_ numbers: [Double]) -> [Double] {
      var result: [Double] = []
      for row in 0..<block.count {
        for individual in individuals {
          let at = row * block.stride + individual * 3
          let vector = transform(SIMD3(numbers[at], numbers[at + 1], numbers[at + 2]))
          for axis in 0..<dimensions { result.append(vector[axis]) }
        }
      }
      return result
    }
    return FrameBlock(
      individuals: individuals.count, dimensions: dimensions, frames: block.frames, times: block.times,
      positions: changed(block.positions), velocities: changed(block.velocities))
  }

  /// One pass: everything at once.
  private final class Pass: FrameStream {
    private var block: FrameBlock?

    init(_ block: FrameBlock) { self.block = block }

    func next() throws -> FrameBlock? {
      defer { block = nil }
      return block.flatMap { $0.count > 0 ? $0 : nil }
    }
  }
}
