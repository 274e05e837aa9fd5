import TrajectoryModel

/// Files of the Python package dewi-kadita 0.0.4 (Herho et al., doi:10.48550/arXiv.2602.07948).
struct DewiKaditaReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "dewi-kadita",
    title:
      "dewi-kadita NetCDF: `positions`, `velocities` (time, fish, spatial) or x, y, z, vx, vy, vz (time, fish)",
    recognition: "the variable `positions`, or x and y, with a dimension `fish` or an attribute `box_size`",
    options: ["--axes", "--box", "--open"])

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
    let edges = file.root.attributes["box_size"]
    let stated = edges.map { $0.number.map { [$0] } ?? $0.numbers } ?? []
    var notices: [Notice] = []
    let box: BoxDescription
    if let chosen = try BoxDescription(options, dimensions: grid.axes.count, stated: stated) {
      box = chosen
    } else if edges != nil {
      box = try BoxDescription(
        fromFile: Array(stated.prefix(stated.count == 3 ? grid.axes.count : stated.count)), named: "box_size",
        dimensions: grid.axes.count)
    } else {
      let sentence =
        "there is no attribute box_size: the space is taken as open; give --box L for a periodic box"
      box = BoxDescription(openBecause: sentence)
      notices.append(Notice("no-box", sentence))
    }
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: grid.frames, individuals: try grid.names(), dimensions: grid.axes.count, units: grid.units,
      domain: box.domain, attributes: file.root.provenance, remarks: box.remarks)
    return GriddedSource(
      info: info, path: input.path, positions: grid.positions, velocities: grid.velocities,
      times: try grid.times(), notices: notices)
  }
}
