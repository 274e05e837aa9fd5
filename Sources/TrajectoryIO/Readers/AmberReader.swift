import TrajectoryModel

/// Trajectories by the AMBER NetCDF convention 1.0: of molecular simulators, and of anyone who writes like them.
struct AmberReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "amber",
    title: "AMBER NetCDF: `coordinates`, `velocities` (frame, atom, spatial), `cell_lengths`, `time`",
    recognition:
      "the attribute Conventions = AMBER or AMBERRESTART, or `coordinates` with a dimension `atom`",
    options: ["--axes", "--box", "--open", "--fps"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root else { return nil }
    if let conventions = root.text("Conventions"), conventions.uppercased().contains("AMBER") {
      return "the attribute Conventions = \(conventions)"
    }
    guard let coordinates = root.variable("coordinates"), root.dimension("atom") != nil else { return nil }
    return "the variable \(coordinates.signature)"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard let coordinates = file.root.variable("coordinates") else {
      throw KaditaError(
        .unusableInput, "has no variable coordinates: \(file.contentSummary)",
        remedy: "write the trajectory with coordinates", path: file.path)
    }
    // A restart file holds one frame, without a dimension for it.
    let roles: [GridRole] =
      coordinates.dimensions.count == 2 ? [.individual, .axis] : [.time, .individual, .axis]
    guard coordinates.dimensions.count == roles.count, coordinates.shape.last == 3 else {
      throw KaditaError(
        .unusableInput,
        "\(coordinates.shapeSignature) was found where (frame, atom, spatial 3) was looked for",
        remedy: "say what its dimensions are with --dims time=NAME,individual=NAME,space=NAME",
        path: file.path)
    }
    let axes = try GridShape.axes(options.axes, available: 3, path: file.path)
    let frames = roles.count == 2 ? 1 : coordinates.shape[0]
    let atoms = coordinates.shape[roles.count - 2]
    try GridShape.requireContent(frames: frames, individuals: atoms, of: coordinates, path: file.path)
    // The convention's units where the file names none.
    let clock = try Clock(
      options, frames: frames, in: file, stored: file.root.variable("time"), unit: "ps",
      step: options.framesPerSecond == nil && frames == 1 ? 1 : nil)
    var vectors = GriddedVectors(position: GriddedPoint([GriddedPart(coordinates, roles: roles, axes: axes)]))
    if let velocities = file.root.variable("velocities") {
      guard velocities.shape == coordinates.shape else {
        throw KaditaError(
          .unusableInput, "\(velocities.shapeSignature) does not match \(coordinates.shapeSignature)",
          remedy: "use --var positions=coordinates to read the positions alone", path: file.path)
      }
      let factor = try Self.factor(velocities, clock.unit, options, file.path)
      vectors.velocity = GriddedPoint([GriddedPart(velocities, roles: roles, axes: axes, factor: factor)])
    }
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: frames, individuals: (0..<atoms).map(String.init), dimensions: axes.count,
      units: Units(length: UnitNames.length(coordinates.text("units")) ?? "angstrom", time: clock.unit),
      domain: options.overridesBox ? .open : try AmberCell.domain(file, axes: axes),
      attributes: file.root.provenance, remarks: clock.remarks)
    return GriddedSource(info: info, in: file, vectors: vectors, times: clock.times)
  }

  /// What brings stored velocities to lengths per time unit of the recording: ps in `angstrom/ps` where it has fs.
  private static func factor(
    _ velocities: NetCDFVariable, _ timeUnit: String?, _ options: ReaderOptions, _ path: String
  ) throws(KaditaError) -> Double {
    let unit = velocities.text("units") ?? "angstrom/picosecond"
    let denominator = unit.split(separator: "/").last.map(String.init)
    let stored = Units(time: UnitNames.time(denominator)).secondsPerTimeUnit
    let own = Units(time: timeUnit).secondsPerTimeUnit
    // With --fps the times are the user's; what a velocity is per stays what the file says.
    guard options.framesPerSecond == nil else { return 1 }
    guard let stored, let own else {
      throw KaditaError(
        .unusableInput, "velocities are in \(unit) and times in \(timeUnit ?? "an unknown unit")",
        remedy: "use --velocity central with --var positions=coordinates", path: path)
    }
    return own / stored
  }
}
