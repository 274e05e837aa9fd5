import TrajectoryModel

/// Particles of NOAA's GNOME and its kin: frame after frame, each with as many particles as there are.
struct RaggedByTimeReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "gnome",
    title: "ragged by time (GNOME): `particle_count` (time), `id`, `longitude`, `latitude` (data)",
    recognition: "the variables particle_count (time) and id", options: ["--axes x,y,z", "--fps"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root, let counts = root.variable("particle_count"),
      counts.dimensions.count == 1, root.variable("id") != nil
    else { return nil }
    return "the variables \(counts.signature) and id"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard let counts = file.root.variable("particle_count"), let ids = file.root.variable("id"),
      let coordinates = CFCoordinates(file.root), ids.dimensions == coordinates.x.dimensions,
      ids.shape.count == 1
    else {
      throw KaditaError(
        .unusableInput,
        "has no variables particle_count (time), id, longitude, latitude (data): \(file.contentSummary)",
        remedy: "leave out --format", path: file.path)
    }
    let components = try coordinates.components(options, path: file.path)
    let rows = try RaggedRows(file, counts: counts, ids: ids)
    try GridShape.requireContent(
      frames: rows.counts.count, individuals: rows.individuals.count, of: ids, path: file.path)
    let clock = try Clock(options, frames: rows.counts.count, in: file, stored: coordinates.time)
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: rows.counts.count, individuals: rows.individuals.map(String.init),
      dimensions: components.count,
      units: Units(
        length: coordinates.isGeographic ? nil : UnitNames.length(coordinates.x.text("units")),
        time: clock.unit),
      attributes: file.root.provenance, remarks: clock.remarks)
    let source = RaggedByTimeSource(
      info: info, path: file.path, rows: rows, ids: ids, components: components,
      factors: components.map { $0 == coordinates.z ? CFCoordinates.upward($0) : 1 }, times: clock.times)
    return coordinates.isGeographic ? try GeographicSource(source) : source
  }
}
