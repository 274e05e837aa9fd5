import TrajectoryModel

extension Array where Element == FrameBlock {
  /// All blocks of a pass.
  public init(_ source: any TrajectorySource) throws {
    self.init()
    let stream = try source.stream()
    while let block = try stream.next() { append(block) }
  }
}

extension FrameBlock {
  /// All frames of a recording in one block.
  public init(_ source: any TrajectorySource) throws {
    let blocks = try Array(source)
    self.init(
      individuals: source.info.individuals.count, dimensions: source.info.dimensions,
      frames: blocks.flatMap(\.frames), times: blocks.flatMap(\.times),
      positions: blocks.flatMap(\.positions),
      velocities: blocks.flatMap(\.velocities))
  }
}
