import TrajectoryModel

/// The layout of the Python package movement: a dataset of poses with one body point.
struct MovementLayout: TrajectoryLayoutWriter {
  let name = "movement"
  let title = "position (time, space, keypoints, individuals) with confidence, a dataset of poses"

  func create(_ path: String, _ description: RecordingDescription, overwrite: Bool) throws
    -> any TrajectoryWriter
  {
    let (count, dimensions) = (description.individuals.count, description.dimensions)
    let frames = description.framesPerChunk
    let output = try NetCDFOutput(path, overwrite: overwrite, threads: description.threads)
    try output.defineDimension("time", nil)
    for (name, length) in [("space", dimensions), ("keypoints", 1), ("individuals", count)] {
      try output.defineDimension(name, length)
      try output.defineVariable(name, .string, [name])
    }
    let type: NetCDFType = description.precision == .float64 ? .float64 : .float32
    try output.defineVariable("time", .float64, ["time"], storage: NetCDFStorage(chunks: [1024], fill: .nan))
    try output.defineVariable(
      "position", type, ["time", "space", "keypoints", "individuals"],
      storage: NetCDFStorage(
        chunks: [frames, dimensions, 1, count], deflate: description.deflate, fill: .nan))
    try output.defineVariable(
      "confidence", type, ["time", "keypoints", "individuals"],
      storage: NetCDFStorage(chunks: [frames, 1, count], deflate: 1, fill: .nan))
    for (name, value) in description.attributes.sorted(by: { $0.key < $1.key }) {
      try output.setAttribute(name, value)
    }
    try output.setAttribute("ds_type", "poses")
    try output.setAttribute("source_software", "kadita")
    let units = description.units
    // movement knows seconds and frames; other units keep their name.
    try output.setAttribute(
      "time_unit", units.time == "s" ? "seconds" : units.time == "frame" ? "frames" : units.time ?? "1")
    if units.time == "s", let step = description.timeStep { try output.setAttribute("fps", [1 / step]) }
    if let length = units.length { try output.setAttribute("units", length, of: "position") }
    try output.write(Array(["x", "y", "z"].prefix(dimensions)), to: "space")
    try output.write(["centroid"], to: "keypoints")
    try output.write(description.individuals, to: "individuals")
    return ArrayWriter(
      output, framesPerChunk: frames,
      targets: [
        ArrayWriter.Target(variable: "time", numbers: \.times, shape: []),
        ArrayWriter.Target(
          variable: "position", numbers: Self.bySpace, shape: [dimensions, 1, count]),
        ArrayWriter.Target(
          variable: "confidence", numbers: { Array(repeating: .nan, count: $0.count * count) },
          shape: [1, count]),
      ])
  }

  /// Frames × axes × individuals.
  private static func bySpace(_ block: FrameBlock) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(block.positions.count)
    for frame in 0..<block.count {
      for axis in 0..<block.dimensions {
        for individual in 0..<block.individuals {
          result.append(block.positions[frame * block.stride + individual * block.dimensions + axis])
        }
      }
    }
    return result
  }
}
