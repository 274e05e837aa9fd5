/// Frames of a stream with some frames before and after each at hand: what differences and filters need.
struct FrameWindow {
  private let stream: any FrameStream
  /// Frames needed on either side of a frame.
  private let reach: Int
  private var ended = false
  /// First row not yet given out.
  private var next = 0
  /// Numbers a frame.
  private(set) var stride = 0
  private(set) var individuals = 0
  private(set) var dimensions = 0
  /// Numbers of the frames held.
  private(set) var frames: [Int] = []
  /// Times of the frames held.
  private(set) var times: [Double] = []
  /// Positions of the frames held, frames × individuals × dimensions.
  private(set) var positions: [Double] = []
  /// Velocities of the frames held; empty where the stream has none.
  private(set) var velocities: [Double] = []

  init(_ stream: any FrameStream, reach: Int) {
    self.stream = stream
    self.reach = reach
  }

  /// What the stream noticed.
  var notices: [Notice] { stream.notices }

  /// Moves on; the rows to give out now, each with `reach` rows on either side unless the recording ends there.
  mutating func advance() throws -> Range<Int>? {
    let stale = max(0, next - reach)
    if stale > 0 {
      frames.removeFirst(stale)
      times.removeFirst(stale)
      positions.removeFirst(stale * stride)
      if !velocities.isEmpty { velocities.removeFirst(stale * stride) }
      next -= stale
    }
    while !ended, frames.count < next + 1 + reach {
      guard let block = try stream.next() else {
        ended = true
        break
      }
      (individuals, dimensions, stride) = (block.individuals, block.dimensions, block.stride)
      frames += block.frames
      times += block.times
      positions += block.positions
      velocities += block.velocities
    }
    let end = ended ? frames.count : frames.count - reach
    guard end > next else { return nil }
    defer { next = end }
    return next..<end
  }

  /// Whether an individual has a position in a row; false beyond the ends of the recording.
  func isLocated(_ row: Int, _ individual: Int) -> Bool {
    guard row >= 0, row < frames.count else { return false }
    let at = row * stride + individual * dimensions
    for axis in 0..<dimensions where !positions[at + axis].isFinite { return false }
    return true
  }

  /// The position of an individual in a row; z is 0 in two dimensions.
  func position(_ row: Int, _ individual: Int) -> SIMD3<Double> {
    let at = row * stride + individual * dimensions
    return SIMD3(positions[at], positions[at + 1], dimensions == 3 ? positions[at + 2] : 0)
  }

  /// The block of some rows, with other positions or velocities where given.
  func block(_ rows: Range<Int>, positions: [Double]? = nil, velocities: [Double]? = nil) -> FrameBlock {
    let span = rows.lowerBound * stride..<rows.upperBound * stride
    return FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: Array(frames[rows]),
      times: Array(times[rows]),
      positions: positions ?? Array(self.positions[span]),
      velocities: velocities ?? (self.velocities.isEmpty ? [] : Array(self.velocities[span])))
  }
}
