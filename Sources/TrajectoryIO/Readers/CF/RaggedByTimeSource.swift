import TrajectoryModel

/// A recording in which every frame lists the particles it has.
struct RaggedByTimeSource: TrajectorySource {
  let info: RecordingInfo
  let path: String
  let rows: RaggedRows
  let ids: NetCDFVariable
  let components: [NetCDFVariable]
  let factors: [Double]
  let times: TimeAxis

  init(
    info: RecordingInfo, path: String, rows: RaggedRows, ids: NetCDFVariable, components: [NetCDFVariable],
    factors: [Double], times: TimeAxis
  ) {
    var info = info
    info.timeStep = times.step
    self.info = info
    self.path = path
    self.rows = rows
    self.ids = ids
    self.components = components
    self.factors = factors
    self.times = times
  }

  func stream() throws -> any FrameStream { try Stream(self) }

  private final class Stream: FrameStream {
    private let source: RaggedByTimeSource
    private let file: NetCDFFile
    private var nextFrame = 0
    private var start = 0

    init(_ source: RaggedByTimeSource) throws {
      self.source = source
      file = try NetCDFFile(path: source.path, isTrusted: true)
    }

    func next() throws -> FrameBlock? {
      let (rows, dimensions) = (source.rows, source.components.count)
      guard nextFrame < rows.counts.count else { return nil }
      let stride = rows.individuals.count * dimensions
      let size = max(1, (1 << 20) / (8 * max(1, stride)))
      let frames = nextFrame..<min(nextFrame + size, rows.counts.count)
      nextFrame = frames.upperBound
      let total = frames.reduce(0) { $0 + rows.counts[$1] }
      let owners = try read(source.ids, total)
      var positions = [Double](repeating: .nan, count: frames.count * stride)
      for (axis, component) in source.components.enumerated() {
        let values = try read(component, total)
        var at = 0
        for (row, frame) in frames.enumerated() {
          var seen: Set<Int> = []
          for _ in 0..<rows.counts[frame] {
            guard let column = rows.columns[Int(owners[at])], seen.insert(column).inserted else {
              throw KaditaError(
                .unusableInput, "particle \(Int(owners[at])) is twice in frame \(frame)",
                remedy: "give every particle a number of its own", path: file.path)
            }
            let value = values[at] * source.factors[axis]
            positions[row * stride + column * dimensions + axis] = value.isFinite ? value : .nan
            at += 1
          }
        }
      }
      start += total
      return FrameBlock(
        individuals: rows.individuals.count, dimensions: dimensions, frames: Array(frames),
        times: try source.times.times(frames, in: file), positions: positions)
    }

    private func read(_ variable: NetCDFVariable, _ count: Int) throws(KaditaError) -> [Double] {
      guard let current = file.variable(variable.path), current.shape == variable.shape else {
        throw KaditaError(.unusableInput, "changed while it was read", path: file.path)
      }
      return try file.numbers(current, start: [start], count: [count])
    }
  }
}
