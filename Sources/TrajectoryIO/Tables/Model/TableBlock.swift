import TrajectoryModel

/// A block of frames under construction: everybody is missing until put in place.
struct TableBlock {
  /// Indices of the frames.
  let frames: Range<Int>
  /// Time of each frame.
  var times: [Double]
  /// Positions, frames × individuals × dimensions.
  let positions: UnsafeMutablePointer<Double>
  /// Velocities of the same shape, if there are any.
  let velocities: UnsafeMutablePointer<Double>?
  private let individuals: Int
  private let dimensions: Int
  private let storage: Storage

  /// Frees the numbers with the block, whether it was completed or not.
  private final class Storage {
    let numbers: UnsafeMutablePointer<Double>
    init(_ count: Int) {
      numbers = .allocate(capacity: count)
      numbers.initialize(repeating: .nan, count: count)
    }
    deinit { numbers.deallocate() }
  }

  /// How many frames make about 1 MiB of numbers, at least one.
  static func frames(numbers: Int) -> Int { max(1, (1 << 17) / max(1, numbers)) }

  /// A block in which everybody is missing.
  init(frames: Range<Int>, individuals: Int, dimensions: Int, hasVelocity: Bool) {
    self.frames = frames
    self.individuals = individuals
    self.dimensions = dimensions
    times = [Double](repeating: .nan, count: frames.count)
    let count = frames.count * individuals * dimensions
    storage = Storage(hasVelocity ? 2 * count : count)
    positions = storage.numbers
    velocities = hasVelocity ? storage.numbers + count : nil
  }

  /// The finished block.
  func frameBlock() -> FrameBlock {
    let count = frames.count * individuals * dimensions
    return FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: Array(frames), times: times,
      positions: Array(UnsafeBufferPointer(start: positions, count: count)),
      velocities: velocities.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? [])
  }
}
