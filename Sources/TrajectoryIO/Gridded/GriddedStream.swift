import TrajectoryModel

/// One pass over a recording on a grid; it has the file open for itself, with its own chunk caches.
final class GriddedStream: FrameStream {
  let notices: [Notice]
  private let source: GriddedSource
  /// Open until the last frame has been read.
  private var input: GridInput?
  private let vectors: GriddedVectors
  private let framesPerBlock: Int
  private var nextFrame = 0

  init(_ source: GriddedSource) throws {
    self.source = source
    notices = source.notices
    framesPerBlock = source.framesPerBlock
    let file = try NetCDFFile(path: source.path, isTrusted: true)
    try source.times.limitCache(in: file)
    vectors = try source.vectors.rebound(to: file)
    input = try GridInput(file, vectors.points.flatMap(\.parts))
  }

  func next() throws -> FrameBlock? {
    let info = source.info
    guard nextFrame < info.frameCount, let input else { return nil }
    defer { if nextFrame >= info.frameCount { self.input = nil } }
    let frames = nextFrame..<min(nextFrame + framesPerBlock, info.frameCount)
    nextFrame = frames.upperBound
    var positions = try rows(vectors.position, frames, input)
    if let partner = vectors.partner {
      let others = try rows(partner, frames, input)
      for index in positions.indices { positions[index] = (positions[index] + others[index]) / 2 }
    }
    return FrameBlock(
      individuals: info.individuals.count, dimensions: info.dimensions, frames: Array(frames),
      times: try source.times.times(frames, in: input.file), positions: positions,
      velocities: try velocities(frames, input))
  }

  private func velocities(_ frames: Range<Int>, _ input: GridInput) throws -> [Double] {
    if let heading = vectors.heading {
      return GriddedVectors.directions(
        from: try rows(heading.tail, frames, input), to: try rows(heading.head, frames, input),
        dimensions: source.info.dimensions)
    }
    return try vectors.velocity.map { try rows($0, frames, input) } ?? []
  }

  private func rows(_ point: GriddedPoint, _ frames: Range<Int>, _ input: GridInput) throws -> [Double] {
    try point.rows(
      frames, individuals: source.info.individuals.count, dimensions: source.info.dimensions,
      minimumConfidence: vectors.minimumConfidence, from: input)
  }
}
