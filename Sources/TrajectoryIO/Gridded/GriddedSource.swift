import TrajectoryModel

/// A recording stored as arrays on a regular grid of time steps and individuals, in any order of dimensions.
struct GriddedSource: TrajectorySource {
  let info: RecordingInfo
  /// The file, which may differ from the input's name where that is a pattern.
  let path: String
  let positions: [GriddedPart]
  /// Empty where the file has no velocities.
  let velocities: [GriddedPart]
  let times: TimeAxis
  /// What a user should know about the file, said with every pass.
  let notices: [Notice]

  init(
    info: RecordingInfo, path: String, positions: [GriddedPart], velocities: [GriddedPart] = [],
    times: TimeAxis, notices: [Notice] = []
  ) {
    var info = info
    info.timeStep = times.step
    info.velocitySource = velocities.isEmpty ? .absent : .file
    let memory = (positions + velocities).reduce(0) { $0 + $1.chunkRowBytes }
    if memory > 16 << 20 {
      let largest = (positions + velocities).max { $0.chunkRowBytes < $1.chunkRowBytes }
      info.remarks.append(
        "needs \(memory >> 20) MiB of memory beside the usual 64: the chunks of "
          + "\(largest?.variable.path ?? "a variable") span many frames and are kept inflated while they are read"
      )
    }
    self.info = info
    self.path = path
    self.positions = positions
    self.velocities = velocities
    self.times = times
    self.notices = notices
  }

  func stream() throws -> any FrameStream { try GriddedStream(self) }

  /// Frames a block: about 1 MiB of positions and velocities, in whole chunks where chunks are smaller.
  var framesPerBlock: Int {
    let vectors = velocities.isEmpty ? 1 : 2
    let frameBytes = max(1, info.individuals.count * info.dimensions * 8 * vectors)
    let frames = max(1, (1 << 20) / frameBytes)
    guard let chunk = positions.first?.framesPerChunk, chunk > 0, chunk < frames else { return frames }
    return frames / chunk * chunk
  }
}
