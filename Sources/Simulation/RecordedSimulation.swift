import TrajectoryModel

/// A simulation that has been run, with its frames in memory: for short runs that are read more than once.
public struct RecordedSimulation: TrajectorySource {
  /// What is known of the recording.
  public let info: RecordingInfo
  private let blocks: [FrameBlock]

  init(info: RecordingInfo, blocks: [FrameBlock]) {
    self.info = info
    self.blocks = blocks
  }

  /// The last frame: positions and velocities, individuals × 3 numbers each.
  public var end: (positions: [Double], velocities: [Double]) {
    guard let last = blocks.last else { return ([], []) }
    return (Array(last.positions.suffix(last.stride)), Array(last.velocities.suffix(last.stride)))
  }

  /// The frames, as they were saved.
  public func stream() throws -> any FrameStream { Stream(blocks) }

  private final class Stream: FrameStream {
    private var rest: ArraySlice<FrameBlock>

    init(_ blocks: [FrameBlock]) { rest = blocks[...] }

    func next() throws -> FrameBlock? { rest.popFirst() }
  }
}

extension SimulatedTrajectory {
  /// Runs the simulation and keeps its frames.
  ///
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal.
  public func recorded() throws -> RecordedSimulation {
    var blocks: [FrameBlock] = []
    let stream = try stream()
    while let block = try stream.next() { blocks.append(block) }
    return RecordedSimulation(info: info, blocks: blocks)
  }
}
