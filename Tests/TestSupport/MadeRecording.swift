import TrajectoryModel

/// A recording made in the test, given out in blocks of any size.
public struct MadeRecording: TrajectorySource {
  /// What is known before the frames are read.
  public var info: RecordingInfo
  /// The frames.
  public let blocks: [FrameBlock]

  /// A recording whose coordinates follow from a function.
  ///
  /// - Parameters:
  ///   - times: of each frame; by default frame × `timeStep`.
  ///   - missing: pairs of frame and individual without a position.
  ///   - position: coordinate of (frame, individual, axis).
  public init(
    frames: Int, individuals: Int, dimensions: Int, velocities: Bool = false, framesPerBlock: Int = 7,
    timeStep: Double? = 0.5, times: [Double]? = nil, domain: Domain = .open, missing: [(Int, Int)] = [],
    position: (Int, Int, Int) -> Double
  ) {
    info = RecordingInfo(
      path: "made", layout: "made", reason: "made", frameCount: frames,
      individuals: (0..<individuals).map { "fish \($0)" }, dimensions: dimensions, timeStep: timeStep,
      units: Units(length: "m", time: "s"), domain: domain, velocitySource: velocities ? .file : .absent)
    let gaps = Set(missing.map { $0.0 * individuals + $0.1 })
    blocks = stride(from: 0, to: frames, by: framesPerBlock).map { first in
      let rows = first..<min(frames, first + framesPerBlock)
      var positions: [Double] = []
      for row in rows {
        for individual in 0..<individuals {
          let isMissing = gaps.contains(row * individuals + individual)
          for axis in 0..<dimensions { positions.append(isMissing ? .nan : position(row, individual, axis)) }
        }
      }
      return FrameBlock(
        individuals: individuals, dimensions: dimensions, frames: Array(rows),
        times: rows.map { times?[$0] ?? Double($0) * (timeStep ?? 1) }, positions: positions,
        velocities: velocities ? positions.map { -$0 / 7 } : [])
    }
  }

  /// A recording of numbers that are all different.
  public init(
    frames: Int, individuals: Int, dimensions: Int, velocities: Bool = true, framesPerBlock: Int = 7,
    domain: Domain = .open, missing: [(Int, Int)] = []
  ) {
    self.init(
      frames: frames, individuals: individuals, dimensions: dimensions, velocities: velocities,
      framesPerBlock: framesPerBlock, domain: domain, missing: missing
    ) { frame, individual, axis in
      Double((frame * individuals + individual) * dimensions + axis) / 3
    }
  }

  /// Starts a pass over the frames.
  public func stream() -> any FrameStream { Stream(blocks) }

  private final class Stream: FrameStream {
    var remaining: ArraySlice<FrameBlock>
    init(_ blocks: [FrameBlock]) { remaining = blocks[...] }
    func next() -> FrameBlock? { remaining.popFirst() }
  }
}
