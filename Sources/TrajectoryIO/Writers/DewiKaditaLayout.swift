import TrajectoryModel

/// The layout of the published package dewi-kadita 0.0.4, for the scripts of its users.
struct DewiKaditaLayout: TrajectoryLayoutWriter {
  let name = "dewi-kadita"
  let title = "positions, velocities (time, fish, spatial) and x, y, z, vx, vy, vz (time, fish)"

  func create(_ path: String, _ description: RecordingDescription, overwrite: Bool) throws
    -> any TrajectoryWriter
  {
    let edges = description.domain.edges
    guard description.dimensions == 3 else {
      throw KaditaError(
        .usage, "the dewi-kadita layout has three dimensions, and the recording has two",
        remedy: "use --layout kadita or movement", path: path)
    }
    guard description.domain == .open || edges.x == edges.y && edges.y == edges.z else {
      throw KaditaError(
        .usage, "the dewi-kadita layout has a cube for a box, and the recording has none",
        remedy: "use --layout kadita", path: path)
    }
    let output = try NetCDFOutput(path, overwrite: overwrite, threads: description.threads)
    let fish = description.individuals.count
    try output.defineDimension("time", nil)
    try output.defineDimension("fish", fish)
    try output.defineDimension("spatial", 3)
    let frames = description.framesPerChunk
    let type: NetCDFType = description.precision == .float64 ? .float64 : .float32
    var targets: [ArrayWriter.Target] = []

    try output.defineVariable("time", .float64, ["time"], storage: NetCDFStorage(chunks: [1024]))
    try output.setAttribute("units", description.units.time ?? "simulation_time_units", of: "time")
    try output.setAttribute("long_name", "simulation_time", of: "time")
    targets.append(ArrayWriter.Target(variable: "time", numbers: \.times, shape: []))
    try output.defineVariable("fish", .int32, ["fish"])
    try output.setAttribute("long_name", "fish_index", of: "fish")
    try output.defineVariable("spatial", .int32, ["spatial"])
    try output.setAttribute("comment", "0=x, 1=y, 2=z (depth)", of: "spatial")

    func define(
      _ vector: String, _ letters: [String], _ units: String, _ numbers: @escaping (FrameBlock) -> [Double]
    )
      throws
    {
      try output.defineVariable(
        vector, type, ["time", "fish", "spatial"],
        storage: NetCDFStorage(chunks: [frames, fish, 3], deflate: description.deflate))
      try output.setAttribute("units", units, of: vector)
      targets.append(ArrayWriter.Target(variable: vector, numbers: numbers, shape: [fish, 3]))
      for (axis, letter) in letters.enumerated() {
        try output.defineVariable(
          letter, type, ["time", "fish"],
          storage: NetCDFStorage(chunks: [frames, fish], deflate: description.deflate))
        try output.setAttribute("units", units, of: letter)
        targets.append(
          ArrayWriter.Target(
            variable: letter, numbers: { $0.component(axis, of: numbers($0)) }, shape: [fish]))
      }
    }
    try define(
      "positions", ["x", "y", "z"], description.units.length ?? "simulation_length_units", \.positions)
    if description.hasVelocities {
      try define("velocities", ["vx", "vy", "vz"], "simulation_velocity_units", \.velocities)
    }
    for (name, value) in description.attributes.sorted(by: { $0.key < $1.key }) {
      try output.setAttribute(name, value)
    }
    if description.domain.isPeriodic { try output.setAttribute("box_size", [edges.x]) }
    if let step = description.timeStep {
      try output.setAttribute("dt", [step])
      try output.setAttribute("save_interval", [1], type: .int64)
    }
    try output.setAttribute("n_fish", [Double(fish)], type: .int64)
    try output.setAttribute("Conventions", "CF-1.8")
    try output.write((0..<fish).map(Double.init), to: "fish", start: [0], count: [fish])
    try output.write([0, 1, 2], to: "spatial", start: [0], count: [3])
    return ArrayWriter(output, framesPerChunk: frames, targets: targets)
  }
}
