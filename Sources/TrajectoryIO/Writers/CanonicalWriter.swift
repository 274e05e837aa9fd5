import TrajectoryModel

/// Writes the canonical layout: `position`, `velocity` (time, individual, space), CF-1.11, chunks of whole frames.
public final class CanonicalWriter: TrajectoryWriter {
  private let output: NetCDFOutput
  private let description: RecordingDescription
  private let framesPerChunk: Int
  private var times: [Double] = []
  private var positions: [Double] = []
  private var velocities: [Double] = []
  private var written = 0
  /// Frames of an earlier file that were there already.
  private var existing = 0

  /// Starts a file.
  public init(_ path: String, _ description: RecordingDescription, overwrite: Bool = false) throws {
    self.description = description
    framesPerChunk = description.framesPerChunk
    output = try NetCDFOutput(path, overwrite: overwrite, threads: description.threads)
    try define()
  }

  /// Continues a copy of an earlier file from a frame on; frames it has from there on are written anew.
  ///
  /// Throws `.unusableInput` where the earlier file does not fit the description or has fewer frames.
  public init(
    _ path: String, continuing earlier: String, at frame: Int, _ description: RecordingDescription,
    overwrite: Bool = false
  ) throws {
    self.description = description
    let info = try ReaderRegistry.open(earlier, options: ReaderOptions(format: "kadita")).info
    guard info.individuals == description.individuals, info.dimensions == description.dimensions,
      info.domain == description.domain, info.units == description.units,
      (info.velocitySource != .absent) == description.hasVelocities
    else {
      throw KaditaError(
        .unusableInput, "holds another recording, which cannot be continued",
        remedy: "start again from the beginning", path: earlier)
    }
    guard info.frameCount >= frame else {
      throw KaditaError(
        .unusableInput, "has \(info.frameCount) frames, and frame \(frame) was to be written next",
        remedy: "start again from the beginning", path: earlier)
    }
    framesPerChunk = description.framesPerChunk
    existing = info.frameCount
    written = frame
    output = try NetCDFOutput(
      path, continuing: earlier, overwrite: overwrite, threads: description.threads)
    for (name, value) in description.attributes.sorted(by: { $0.key < $1.key }) {
      try output.setAttribute(name, value)
    }
  }

  /// Frames given so far, those of a continued file included.
  public var frameCount: Int { written + times.count }

  /// Adds frames at the end. Throws where their shape is another one or the disk is full.
  public func append(_ block: FrameBlock) throws {
    guard block.individuals == description.individuals.count, block.dimensions == description.dimensions,
      block.velocities.isEmpty != description.hasVelocities
    else { throw KaditaError(.inputOutput, "the frames do not fit the file", path: output.path) }
    times += block.times
    positions += block.positions
    velocities += block.velocities
    // Whole chunks only: one that is written in parts is compressed in parts.
    let whole = (written + times.count) / framesPerChunk * framesPerChunk - written
    if whole > 0 { try flush(whole) }
  }

  /// Completes the file and gives it its final name.
  public func finish() throws {
    try complete()
    try output.finish()
  }

  /// Completes what has been given so far under another name, to be continued later.
  public func suspend(as name: String) throws {
    try complete()
    try output.suspend(as: name)
  }

  private func complete() throws {
    try flush(times.count)
    guard written >= existing else {
      throw KaditaError(
        .inputOutput, "has \(existing) frames, of which only \(written) were written anew", path: output.path)
    }
  }

  private func flush(_ frames: Int) throws {
    let stride = description.individuals.count * description.dimensions
    let shape = [description.individuals.count, description.dimensions]
    try output.write(Array(times.prefix(frames)), to: "time", start: [written], count: [frames])
    var rows = [NetCDFRows(variable: "position", numbers: positions.prefix(frames * stride), shape: shape)]
    if description.hasVelocities {
      rows.append(
        NetCDFRows(variable: "velocity", numbers: velocities.prefix(frames * stride), shape: shape))
    }
    try output.write(rows, start: written)
    rows = []
    positions.removeFirst(frames * stride)
    if description.hasVelocities { velocities.removeFirst(frames * stride) }
    times.removeFirst(frames)
    written += frames
  }

  private func define() throws {
    let units = description.units
    let length = units.length ?? "1"
    let time = units.time ?? "1"
    try output.defineDimension("time", nil)
    try output.defineDimension("individual", description.individuals.count)
    try output.defineDimension("space", description.dimensions)

    try output.defineVariable("time", .float64, ["time"], storage: NetCDFStorage(chunks: [1024]))
    try output.setAttribute("long_name", "time since the beginning of the recording", of: "time")
    try output.setAttribute("units", time, of: "time")
    try output.defineVariable("individual", .string, ["individual"])
    try output.setAttribute("long_name", "name of the individual", of: "individual")
    try output.setAttribute("cf_role", "trajectory_id", of: "individual")
    try output.defineVariable("space", .string, ["space"])
    try output.setAttribute("long_name", "spatial axis", of: "space")

    let type: NetCDFType = description.precision == .float64 ? .float64 : .float32
    let storage = NetCDFStorage(
      chunks: [framesPerChunk, description.individuals.count, description.dimensions],
      deflate: description.deflate, fill: .nan)
    try output.defineVariable("position", type, ["time", "individual", "space"], storage: storage)
    try output.setAttribute("long_name", "position of the individual", of: "position")
    try output.setAttribute("units", length, of: "position")
    if description.hasVelocities {
      try output.defineVariable("velocity", type, ["time", "individual", "space"], storage: storage)
      try output.setAttribute("long_name", "velocity of the individual", of: "velocity")
      try output.setAttribute(
        "units", time == "1" ? length : length == "1" ? "\(time)-1" : "\(length) \(time)-1", of: "velocity")
    }
    if description.domain.isPeriodic {
      try output.defineVariable("box_lengths", .float64, ["space"])
      try output.setAttribute(
        "long_name", "edges of the periodic box, 0 along an open axis", of: "box_lengths")
      try output.setAttribute("units", length, of: "box_lengths")
    }
    for (name, value) in description.attributes.sorted(by: { $0.key < $1.key }) {
      try output.setAttribute(name, value)
    }
    try output.setAttribute("Conventions", "CF-1.11")
    try output.write(description.individuals, to: "individual")
    try output.write(Array(["x", "y", "z"].prefix(description.dimensions)), to: "space")
    if description.domain.isPeriodic {
      let edges = description.domain.edges
      try output.write(
        (0..<description.dimensions).map { edges[$0] }, to: "box_lengths", start: [0],
        count: [description.dimensions])
    }
  }
}
