import TrajectoryModel

/// A recording in the rows of a pandas table.
struct PandasSource: TrajectorySource {
  let info: RecordingInfo
  let path: String
  let table: PandasTable
  let times: TimeAxis

  init(info: RecordingInfo, path: String, table: PandasTable, times: TimeAxis) {
    var info = info
    info.timeStep = times.step
    info.velocitySource = table.hasHeadings ? .heading : .absent
    self.info = info
    self.path = path
    self.table = table
    self.times = times
  }

  func stream() throws -> any FrameStream { try Stream(self) }

  private final class Stream: FrameStream {
    private let source: PandasSource
    private let file: NetCDFFile
    private var nextFrame = 0

    init(_ source: PandasSource) throws {
      self.source = source
      file = try NetCDFFile(path: source.path, isTrusted: true)
    }

    func next() throws -> FrameBlock? {
      let table = source.table
      guard nextFrame < table.frames else { return nil }
      let columns = table.values.shape[1]
      let size = max(1, (1 << 20) / (8 * columns))
      let frames = nextFrame..<min(nextFrame + size, table.frames)
      nextFrame = frames.upperBound
      guard let values = file.variable(table.values.path), values.shape == table.values.shape else {
        throw KaditaError(.unusableInput, "changed while it was read", path: file.path)
      }
      let rows = try file.numbers(values, start: [frames.lowerBound, 0], count: [frames.count, columns])
      var positions: [Double] = []
      var velocities: [Double] = []
      let missing = [Double](repeating: .nan, count: table.dimensions)
      for frame in 0..<frames.count {
        let row = rows[frame * columns..<(frame + 1) * columns]
        for individual in table.individuals {
          positions += place(individual, row) ?? missing
          guard table.hasHeadings else { continue }
          let head = individual.heading.flatMap { table.read($0.head, row) } ?? missing
          let tail = individual.heading.flatMap { table.read($0.tail, row) } ?? missing
          velocities += GriddedVectors.directions(from: tail, to: head, dimensions: table.dimensions)
        }
      }
      return FrameBlock(
        individuals: table.individuals.count, dimensions: table.dimensions, frames: Array(frames),
        times: try source.times.times(frames, in: file), positions: positions, velocities: velocities)
    }

    private func place(_ individual: PandasTable.Individual, _ row: ArraySlice<Double>) -> [Double]? {
      guard let position = source.table.read(individual.position, row) else { return nil }
      guard let partner = individual.partner else { return position }
      return source.table.read(partner, row).map { zip(position, $0).map { ($0 + $1) / 2 } }
    }
  }
}
