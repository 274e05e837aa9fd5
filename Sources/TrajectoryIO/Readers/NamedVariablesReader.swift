import TrajectoryModel

/// Any other NetCDF file, with its variables and dimensions named by the user.
struct NamedVariablesReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "netcdf",
    title: "any other NetCDF: variables by `--var positions=NAME` or `x=NAME,y=NAME`, dimensions by `--dims`",
    recognition: "chosen by --var or --dims",
    options: ["--var", "--dims", "--axes", "--fps", "--box"])

  func recognise(_ input: InputProbe) throws -> String? { nil }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    let names = NamedVariables(file, options.variables)
    let whole = try names.variable("positions")
    let first = try whole ?? names.required("x")
    let roles = try DimensionRoles(first, asked: options.dimensions, hasAxis: whole != nil, path: file.path)
    let shape = roles.roles(of: first)
    guard let shape else { throw roles.mismatch(first, file.path) }
    func length(_ role: GridRole) -> Int { shape.firstIndex(of: role).map { first.shape[$0] } ?? 1 }
    let (frames, individuals) = (length(.time), length(.individual))
    try GridShape.requireContent(frames: frames, individuals: individuals, of: first, path: file.path)
    let available = whole != nil ? length(.axis) : try names.variable("z") == nil ? 2 : 3
    guard (2...3).contains(available) else {
      throw KaditaError(
        .unusableInput, "\(first.shapeSignature) has \(available) spatial axes", remedy: "name 2 or 3",
        path: file.path)
    }
    let axes = try GridShape.axes(options.axes, available: available, path: file.path)
    func parts(_ vector: String, _ components: [String]) throws(KaditaError) -> [GriddedPart] {
      if let variable = try names.variable(vector) {
        guard let own = roles.roles(of: variable), own.contains(.axis) else {
          throw roles.mismatch(variable, file.path)
        }
        return [GriddedPart(variable, roles: own, axes: axes)]
      }
      guard try names.variable(components[0]) != nil else { return [] }
      var parts: [GriddedPart] = []
      for (target, axis) in axes.enumerated() {
        let variable = try names.required(components[axis])
        guard variable.shape == first.shape || whole != nil, let own = roles.roles(of: variable) else {
          throw roles.mismatch(variable, file.path)
        }
        parts.append(GriddedPart(variable, roles: own, target: target))
      }
      return parts
    }
    let moving = try parts("velocities", ["vx", "vy", "vz"])
    let timeName = roles.dimension(.time)
    let clock = try Clock(
      options, frames: frames, in: file,
      stored: try names.variable("time") ?? timeName.flatMap { file.root.variable($0) })
    let labels = roles.dimension(.individual).flatMap { file.root.variable($0) }
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: "variables named with --var or --dims",
      frameCount: frames,
      individuals: try labels.flatMap { labels throws(KaditaError) in
        labels.shape.first == individuals && labels.type != .user ? try file.texts(labels) : nil
      } ?? (0..<individuals).map(String.init),
      dimensions: axes.count, units: Units(length: UnitNames.length(first.text("units")), time: clock.unit),
      attributes: file.root.provenance, remarks: [roles.remark] + clock.remarks)
    return GriddedSource(
      info: info, in: file,
      vectors: GriddedVectors(
        position: GriddedPoint(try parts("positions", ["x", "y", "z"])),
        velocity: moving.isEmpty ? nil : GriddedPoint(moving)), times: clock.times)
  }
}
