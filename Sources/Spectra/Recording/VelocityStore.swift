import Platform
import TrajectoryModel

/// The velocities of a recording, individual by individual.
final class VelocityStore {
  /// Steps that are looked at together.
  static let stretch = 1 << 14

  /// Number of individuals.
  let individuals: Int
  /// Spatial dimensions.
  let dimensions: Int
  private let store: SeriesStore

  init(info: RecordingInfo, memoryLimit: Int) {
    individuals = info.individuals.count
    dimensions = info.dimensions
    store = SeriesStore(
      width: individuals * dimensions, expected: info.frameCount, memoryLimit: memoryLimit)
  }

  /// Number of frames stored.
  var count: Int { store.count }

  /// Stores the velocities of some frames; those who are not present have none.
  func append(_ block: FrameBlock) throws {
    var rows =
      block.velocities.isEmpty
      ? [Double](repeating: .nan, count: block.positions.count) : block.velocities
    for start in stride(from: 0, to: rows.count, by: dimensions) {
      // Zero times anything finite is zero; infinity and NaN make the sum NaN.
      var sum = 0.0
      for at in start..<start + dimensions { sum += 0 * rows[at] + 0 * block.positions[at] }
      if sum != 0 { for at in start..<start + dimensions { rows[at] = .nan } }
    }
    try rows.withUnsafeBufferPointer { try store.append($0) }
  }

  /// To be called between storing and reading.
  func finish() throws { try store.finish() }

  /// The velocity of an individual over some steps, or all.
  func velocity(_ individual: Int, _ steps: Range<Int>? = nil) throws -> VectorSeries {
    let steps = steps ?? 0..<count
    let values = try store.read(individual * dimensions..<(individual + 1) * dimensions, steps)
    return VectorSeries(components: dimensions, values)
  }

  /// One component of it; a missing step is missing in every component.
  func velocity(_ individual: Int, component: Int, _ steps: Range<Int>) throws -> [Double] {
    try store.read(individual * dimensions + component, steps)
  }

  /// The segments of an individual's velocity.
  func segmentation(_ individual: Int, _ gaps: GapRule) throws -> Segmentation {
    var scan = SegmentScan(gaps)
    for first in stride(from: 0, to: count, by: Self.stretch) {
      let values = try velocity(individual, component: 0, first..<min(first + Self.stretch, count))
      for step in values.indices where values[step].isFinite { _ = scan.add(first + step) }
    }
    return scan.segmentation()
  }
}
