import TrajectoryModel

/// Files of the Python package dewi-kadita 0.0.4 (Herho et al., doi:10.48550/arXiv.2602.07948).
struct DewiKaditaReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "dewi-kadita",
    title:
      "dewi-kadita NetCDF: `positions`, `velocities` (time, fish, spatial) or x, y, z, vx, vy, vz (time, fish)",
    recognition: "the variable `positions`, or x and y, with a dimension `fish` or an attribute `box_size`",
    options: ["--axes", "--box", "--open", "--fps"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root else { return nil }
    let hasMark = root.dimension("fish") != nil || root.attributes["box_size"] != nil
    if let positions = root.variable("positions"), hasMark { return "the variable \(positions.signature)" }
    if let x = root.variable("x"), let y = root.variable("y"), root.dimension("fish") != nil {
      return "the variables \(x.signature) and \(y.signature)"
    }
    return nil
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    guard let file = try input.netCDF else {
      throw KaditaError(.unusableInput, "is no NetCDF file", remedy: "leave out --format", path: input.path)
    }
    let grid = try DewiKaditaGrid(file, options)
    let clock = try grid.clock(options)
    var domain = Domain.open
    var notices: [Notice] = []
    if let edges = file.root.attributes["box_size"] {
      if !options.overridesBox {
        let stated = edges.number.map { [$0] } ?? edges.numbers
        let used = stated.count == 3 ? grid.axes.map { stated[$0] } : stated
        domain = try BoxDescription.domain(used, dimensions: grid.axes.count, named: "box_size")
      }
    } else if !options.overridesBox {
      notices.append(
        Notice(
          "no-box",
          "there is no attribute box_size: the space is taken as open; give --box L for a periodic box"))
    }
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: grid.frames, individuals: try grid.names(), dimensions: grid.axes.count,
      units: Units(length: grid.lengthUnit, time: clock.unit), domain: domain,
      attributes: file.root.provenance, remarks: clock.remarks + notices.map(\.message))
    return GriddedSource(
      info: info, in: file, vectors: grid.vectors, times: clock.times, notices: notices)
  }
}
