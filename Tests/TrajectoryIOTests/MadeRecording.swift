import TrajectoryModel

/// A recording made of numbers that are all different, for tests.
struct MadeRecording: TrajectorySource {
  var info: RecordingInfo
  let blocks: [FrameBlock]

  /// - Parameter missing: pairs of frame and individual without a position.
  init(
    frames: Int, individuals: Int, dimensions: Int, velocities: Bool = true, framesPerBlock: Int = 7,
    timeStep: Double = 0.5, domain: Domain = .open, missing: [(Int, Int)] = []
  ) {
    info = RecordingInfo(
      path: "made", layout: "made", reason: "made", frameCount: frames,
      individuals: (0..<individuals).map { "fish \($0)" }, dimensions: dimensions, timeStep: timeStep,
      units: Units(length: "m", time: "s"), domain: domain, velocitySource: velocities ? .file : .absent)
    let count = individuals * dimensions
    blocks = stride(from: 0, to: frames, by: framesPerBlock).map { first in
      let rows = first..<min(frames, first + framesPerBlock)
      var positions = rows.flatMap { row in (0..<count).map { Double(row * count + $0) / 3 } }
      for (frame, individual) in missing where rows.contains(frame) {
        for axis in 0..<dimensions {
          positions[(frame - first) * count + individual * dimensions + axis] = .nan
        }
      }
      return FrameBlock(
        individuals: individuals, dimensions: dimensions, frames: Array(rows),
        times: rows.map { Double($0) * timeStep }, positions: positions,
        velocities: velocities ? positions.map { -$0 / 7 } : [])
    }
  }

  func stream() -> any FrameStream { Stream(blocks) }

  private final class Stream: FrameStream {
    var remaining: ArraySlice<FrameBlock>
    init(_ blocks: [FrameBlock]) { remaining = blocks[...] }
    func next() -> FrameBlock? { remaining.popFirst() }
  }
}
