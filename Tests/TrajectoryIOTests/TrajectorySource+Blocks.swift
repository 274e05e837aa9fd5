import TrajectoryModel

extension Array where Element == FrameBlock {
  /// All blocks of a pass.
  init(_ source: any TrajectorySource) throws {
    self.init()
    let stream = try source.stream()
    while let block = try stream.next() { append(block) }
  }
}
