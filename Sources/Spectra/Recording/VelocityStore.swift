import TrajectoryModel

/// The velocities of a recording, individual by individual.
final class VelocityStore {
  /// Number of individuals.
  let individuals: Int
  /// Spatial dimensions.
  let dimensions: Int
  private let store: SeriesStore
  private var row: [Double]

  init(info: RecordingInfo, memoryLimit: Int) throws {
    individuals = info.individuals.count
    dimensions = info.dimensions
    let width = individuals * dimensions
    store = try SeriesStore(width: width, capacity: info.frameCount, memoryLimit: memoryLimit)
    row = [Double](repeating: .nan, count: width)
  }

  /// Number of frames stored.
  var count: Int { store.count }

  /// Stores the velocities of a frame; those who are not present have none.
  func append(_ frame: Frame) throws {
    for place in row.indices { row[place] = .nan }
    for (index, id) in frame.presentIDs.enumerated() {
      for axis in 0..<dimensions { row[id * dimensions + axis] = frame.velocities[index][axis] }
    }
    try row.withUnsafeBufferPointer { try store.append($0) }
  }

  /// To be called between storing and reading.
  func flush() throws { try store.flush() }

  /// The velocity of an individual over some steps, or all.
  func velocity(_ individual: Int, _ steps: Range<Int>? = nil) throws -> VectorSeries {
    let steps = steps ?? 0..<count
    var series = VectorSeries(components: dimensions, count: steps.count)
    series.values = try store.read(individual * dimensions..<(individual + 1) * dimensions, steps)
    return series
  }
}
