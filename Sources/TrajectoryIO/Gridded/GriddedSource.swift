import TrajectoryModel

/// A recording stored as arrays on a regular grid of time steps and individuals, in any order of dimensions.
struct GriddedSource: TrajectorySource {
  let info: RecordingInfo
  /// The file, which may differ from the input's name where that is a pattern.
  let path: String
  let vectors: GriddedVectors
  let times: TimeAxis
  /// What a user should know about the file, said with every pass.
  let notices: [Notice]

  init(
    info: RecordingInfo, in file: NetCDFFile, vectors: GriddedVectors, times: TimeAxis, notices: [Notice] = []
  ) {
    var info = info
    let vectors = vectors.located(in: file)
    info.timeStep = times.step
    info.velocitySource = vectors.heading != nil ? .heading : vectors.velocity != nil ? .file : .absent
    let parts = vectors.points.flatMap(\.allParts)
    let memory = parts.reduce(0) { $0 + $1.chunkRowBytes }
    if memory > 16 << 20 {
      let largest = parts.max { $0.chunkRowBytes < $1.chunkRowBytes }
      info.remarks.append(
        "needs \(memory >> 20) MiB of memory beside the usual 64: the chunks of "
          + "\(largest?.variable.path ?? "a variable") span many frames and are kept inflated while they are read"
      )
    }
    self.info = info
    path = file.path
    self.vectors = vectors
    self.times = times
    self.notices = notices
  }

  func stream() throws -> any FrameStream { try GriddedStream(self) }

  func visitTimes(_ visit: (Int, Double) -> Bool) throws {
    let file = try NetCDFFile(path: path, isTrusted: true)
    try times.limitCache(in: file)
    for start in stride(from: 0, to: info.frameCount, by: 1 << 14) {
      let frames = start..<min(start + (1 << 14), info.frameCount)
      for (frame, time) in zip(frames, try times.times(frames, in: file)) {
        guard visit(frame, time) else { return }
      }
    }
  }

  /// Frames a block: about 1 MiB of positions and velocities, in whole chunks where chunks are smaller.
  var framesPerBlock: Int {
    let frameBytes = max(1, info.individuals.count * info.dimensions * 8 * vectors.points.count)
    let frames = max(1, (1 << 20) / frameBytes)
    guard let chunk = vectors.position.parts.first?.framesPerChunk, chunk > 0, chunk < frames else {
      return frames
    }
    return frames / chunk * chunk
  }
}
