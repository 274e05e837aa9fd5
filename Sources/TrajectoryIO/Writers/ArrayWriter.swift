import TrajectoryModel

/// Writes frames into variables of a file that a layout has defined, whole chunks at a time.
final class ArrayWriter: TrajectoryWriter {
  /// A variable and what goes into it.
  struct Target {
    var variable: String
    /// The numbers of some frames, in the order of the variable's dimensions after time.
    var numbers: (FrameBlock) -> [Double]
    /// Lengths of the dimensions after time.
    var shape: [Int]
  }

  private let output: NetCDFOutput
  private let targets: [Target]
  private let framesPerChunk: Int
  private var waiting: FrameBlock?
  private var written = 0

  init(_ output: NetCDFOutput, framesPerChunk: Int, targets: [Target]) {
    self.output = output
    self.framesPerChunk = framesPerChunk
    self.targets = targets
  }

  func append(_ block: FrameBlock) throws {
    var all = waiting.map { $0.followed(by: block) } ?? block
    let whole = all.count / framesPerChunk * framesPerChunk
    if whole > 0 {
      try write(all.rows(0..<whole))
      all = all.rows(whole..<all.count)
    }
    waiting = all.count > 0 ? all : nil
  }

  func finish() throws {
    if let waiting { try write(waiting) }
    try output.finish()
  }

  private func write(_ block: FrameBlock) throws {
    try output.write(
      targets.map {
        NetCDFRows(variable: $0.variable, numbers: $0.numbers(block)[...], shape: $0.shape)
      }, start: written)
    written += block.count
  }
}

extension FrameBlock {
  /// Some consecutive rows.
  fileprivate func rows(_ range: Range<Int>) -> FrameBlock {
    let span = range.lowerBound * stride..<range.upperBound * stride
    return FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: Array(frames[range]),
      times: Array(times[range]),
      positions: Array(positions[span]), velocities: velocities.isEmpty ? [] : Array(velocities[span]))
  }

  /// These rows and then others.
  fileprivate func followed(by other: FrameBlock) -> FrameBlock {
    FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: frames + other.frames,
      times: times + other.times,
      positions: positions + other.positions, velocities: velocities + other.velocities)
  }

  /// One component of every individual in every frame.
  func component(_ axis: Int, of numbers: [Double]) -> [Double] {
    Swift.stride(from: axis, to: numbers.count, by: dimensions).map { numbers[$0] }
  }
}
