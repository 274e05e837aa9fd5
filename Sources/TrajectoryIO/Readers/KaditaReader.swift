import TrajectoryModel

/// The canonical layout: what `kadita convert` and `kadita simulate` write.
struct KaditaReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "kadita",
    title: "kadita NetCDF: `position`, `velocity` (time, individual, space), box in `box_lengths`",
    recognition: "the variable `position` with the dimensions time, individual, space",
    options: ["--axes", "--box", "--open", "--fps"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root, let position = root.variable("position"),
      root.attributes["ds_type"] == nil
    else { return nil }
    let names = position.dimensions.map(\.name)
    guard names.count == 3, Set(names) == ["time", "individual", "space"] else { return nil }
    return "the variable \(position.signature)"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    guard let file = try input.netCDF, let position = file.root.variable("position") else {
      throw KaditaError(
        .unusableInput, "has no variable position (time, individual, space)", remedy: "leave out --format",
        path: input.path)
    }
    let roles = try roles(position, file.path)
    guard let time = roles.firstIndex(of: .time), let individual = roles.firstIndex(of: .individual),
      let axis = roles.firstIndex(of: .axis)
    else { throw wrongDimensions(position, file.path) }
    let (frames, individuals) = (position.shape[time], position.shape[individual])
    try GridShape.requireContent(frames: frames, individuals: individuals, of: position, path: file.path)
    guard (2...3).contains(position.shape[axis]) else { throw wrongDimensions(position, file.path) }
    let axes = try GridShape.axes(options.axes, available: position.shape[axis], path: file.path)

    var vectors = GriddedVectors(position: GriddedPoint([GriddedPart(position, roles: roles, axes: axes)]))
    if let velocity = file.root.variable("velocity") {
      guard velocity.dimensions.map(\.name) == position.dimensions.map(\.name) else {
        throw KaditaError(
          .unusableInput, "\(velocity.shapeSignature) does not match \(position.shapeSignature)",
          remedy: "write both in the shape (time, individual, space)", path: file.path)
      }
      vectors.velocity = GriddedPoint([GriddedPart(velocity, roles: roles, axes: axes)])
    }
    let clock = try Clock(options, frames: frames, in: file, stored: file.root.variable("time"))
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: "the variable \(position.signature)",
      frameCount: frames, individuals: try names(file, individuals), dimensions: axes.count,
      units: Units(length: UnitNames.length(position.text("units")), time: clock.unit),
      domain: try domain(file, axes, options), attributes: file.root.provenance, remarks: clock.remarks)
    return GriddedSource(info: info, in: file, vectors: vectors, times: clock.times)
  }

  private func roles(_ position: NetCDFVariable, _ path: String) throws(KaditaError) -> [GridRole] {
    var roles: [GridRole] = []
    for dimension in position.dimensions {
      switch dimension.name {
      case "time": roles.append(.time)
      case "individual": roles.append(.individual)
      case "space": roles.append(.axis)
      default: throw wrongDimensions(position, path)
      }
    }
    return roles
  }

  private func wrongDimensions(_ position: NetCDFVariable, _ path: String) -> KaditaError {
    KaditaError(
      .unusableInput,
      "\(position.shapeSignature) was found where (time, individual, space) was looked for, with 2 or 3 axes",
      remedy: "say what its dimensions are with --dims time=NAME,individual=NAME,space=NAME", path: path)
  }

  private func names(_ file: NetCDFFile, _ count: Int) throws(KaditaError) -> [String] {
    if let names = file.root.variable("individual"), names.shape.first == count {
      return try file.texts(names)
    }
    return (0..<count).map(String.init)
  }

  private func domain(_ file: NetCDFFile, _ axes: [Int], _ options: ReaderOptions) throws(KaditaError)
    -> Domain
  {
    var edges: [Double] = []
    if let variable = file.root.variable("box_lengths") {
      edges = try file.numbers(variable)
    } else if let attribute = file.root.attributes["box_lengths"] {
      edges = attribute.numbers
    }
    guard !edges.isEmpty, !options.overridesBox else { return .open }
    // A box for three axes, two of which are used.
    let used = edges.count > 1 && axes.allSatisfy(edges.indices.contains) ? axes.map { edges[$0] } : edges
    return try BoxDescription.domain(used, dimensions: axes.count, named: "box_lengths")
  }
}
