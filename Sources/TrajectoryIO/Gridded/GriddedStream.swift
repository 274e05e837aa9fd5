import TrajectoryModel

/// One pass over a recording on a grid; it has the file open for itself, with its own chunk caches.
final class GriddedStream: FrameStream {
  let notices: [Notice]
  private let source: GriddedSource
  private let file: NetCDFFile
  private let positions: [GriddedPart]
  private let velocities: [GriddedPart]
  private let framesPerBlock: Int
  private var nextFrame = 0

  init(_ source: GriddedSource) throws {
    self.source = source
    notices = source.notices
    framesPerBlock = source.framesPerBlock
    let file = try NetCDFFile(path: source.path)
    self.file = file
    positions = try source.positions.map { try $0.rebound(to: file) }
    velocities = try source.velocities.map { try $0.rebound(to: file) }
    for part in positions + velocities {
      try file.setChunkCache(part.variable, bytes: part.chunkRowBytes)
    }
  }

  func next() throws -> FrameBlock? {
    let info = source.info
    guard nextFrame < info.frameCount else { return nil }
    let frames = nextFrame..<min(nextFrame + framesPerBlock, info.frameCount)
    nextFrame = frames.upperBound
    return FrameBlock(
      individuals: info.individuals.count, dimensions: info.dimensions, frames: Array(frames),
      times: try source.times.times(frames, in: file), positions: try rows(positions, frames),
      velocities: try rows(velocities, frames))
  }

  private func rows(_ parts: [GriddedPart], _ frames: Range<Int>) throws(KaditaError) -> [Double] {
    guard !parts.isEmpty else { return [] }
    let dimensions = source.info.dimensions
    var rows = [Double](
      repeating: .nan, count: frames.count * source.info.individuals.count * dimensions)
    for part in parts { try part.read(file, frames: frames, dimensions: dimensions, into: &rows) }
    // Infinity means missing, as NaN does.
    for index in rows.indices where !rows[index].isFinite { rows[index] = .nan }
    return rows
  }
}

extension GriddedPart {
  /// The same part of the file opened again.
  func rebound(to file: NetCDFFile) throws(KaditaError) -> GriddedPart {
    guard let current = file.variable(variable.path), current.shape == variable.shape else {
      throw KaditaError(.unusableInput, "changed while it was read", path: file.path)
    }
    return GriddedPart(current, roles: roles, axes: axes, target: target)
  }
}
