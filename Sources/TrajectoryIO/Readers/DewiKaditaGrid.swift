import TrajectoryModel

/// Where a dewi-kadita file keeps what, checked.
struct DewiKaditaGrid {
  let file: NetCDFFile
  let frames: Int
  let individuals: Int
  /// Indices of the spatial axes in use.
  let axes: [Int]
  let vectors: GriddedVectors
  /// Unit of lengths; `nil` where the file names none.
  let lengthUnit: String?

  init(_ file: NetCDFFile, _ options: ReaderOptions) throws(KaditaError) {
    self.file = file
    let root = file.root
    let parts: [GriddedPart]
    let moving: [GriddedPart]
    let shape: (frames: Int, individuals: Int, reference: NetCDFVariable)
    if let positions = root.variable("positions") {
      guard positions.dimensions.count == 3, positions.shape[2] == 3 || options.axes != nil,
        positions.shape[2] >= 2,
        positions.shape[2] <= 3
      else { throw Self.wrongDimensions(positions, file.path) }
      shape = (positions.shape[0], positions.shape[1], positions)
      axes = try GridShape.axes(options.axes, available: positions.shape[2], path: file.path)
      parts = [GriddedPart(positions, roles: [.time, .individual, .axis], axes: axes)]
      moving = try Self.velocities(root.variable("velocities"), like: positions, axes, file.path)
    } else {
      guard let x = root.variable("x"), root.variable("y") != nil else {
        throw KaditaError(
          .unusableInput, "has no positions: \(file.contentSummary)",
          remedy: "name them with --var positions=NAME or --var x=NAME,y=NAME", path: file.path)
      }
      guard x.dimensions.count == 2 else { throw Self.wrongDimensions(x, file.path) }
      shape = (x.shape[0], x.shape[1], x)
      axes = try GridShape.axes(options.axes, available: root.variable("z") == nil ? 2 : 3, path: file.path)
      parts = try Self.components(["x", "y", "z"], axes, like: x, file)
      moving =
        root.variable("vx") == nil ? [] : try Self.components(["vx", "vy", "vz"], axes, like: x, file)
    }
    (frames, individuals) = (shape.frames, shape.individuals)
    try GridShape.requireContent(
      frames: frames, individuals: individuals, of: shape.reference, path: file.path)
    vectors = GriddedVectors(
      position: GriddedPoint(parts), velocity: moving.isEmpty ? nil : GriddedPoint(moving))
    lengthUnit = UnitNames.length(shape.reference.text("units"))
  }

  /// The numbers of the fish, as the file counts them.
  func names() throws(KaditaError) -> [String] {
    if let fish = file.root.variable("fish"), fish.shape == [individuals] { return try file.texts(fish) }
    return (0..<individuals).map(String.init)
  }

  /// The variable `time`, else `dt` × `save_interval`.
  func clock(_ options: ReaderOptions) throws(KaditaError) -> Clock {
    let time = file.root.variable("time")
    let interval = max(1, file.root.number("save_interval") ?? 1)
    let step = file.root.number("dt").flatMap { $0 > 0 && $0.isFinite ? $0 * interval : nil }
    return try Clock(options, frames: frames, in: file, stored: time, step: step)
  }

  private static func velocities(
    _ velocities: NetCDFVariable?, like positions: NetCDFVariable, _ axes: [Int], _ path: String
  ) throws(KaditaError) -> [GriddedPart] {
    guard let velocities else { return [] }
    guard velocities.shape == positions.shape else {
      throw KaditaError(
        .unusableInput, "\(velocities.shapeSignature) does not match \(positions.shapeSignature)",
        remedy: "write both in the shape (time, fish, spatial)", path: path)
    }
    return [GriddedPart(velocities, roles: [.time, .individual, .axis], axes: axes)]
  }

  private static func components(
    _ names: [String], _ axes: [Int], like reference: NetCDFVariable, _ file: NetCDFFile
  ) throws(KaditaError) -> [GriddedPart] {
    var parts: [GriddedPart] = []
    for (target, axis) in axes.enumerated() {
      guard let variable = file.root.variable(names[axis]) else {
        throw KaditaError(
          .unusableInput, "has no variable \(names[axis])", remedy: "write all components or none",
          path: file.path)
      }
      guard variable.shape == reference.shape else {
        throw KaditaError(
          .unusableInput, "\(variable.shapeSignature) does not match \(reference.shapeSignature)",
          remedy: "write all components in the shape (time, fish)", path: file.path)
      }
      parts.append(GriddedPart(variable, roles: [.time, .individual], target: target))
    }
    return parts
  }

  private static func wrongDimensions(_ variable: NetCDFVariable, _ path: String) -> KaditaError {
    let isPlanar = variable.dimensions.count == 3 && variable.shape[2] == 2
    let wanted = variable.name == "positions" ? "(time, fish, spatial 3)" : "(time, fish)"
    return KaditaError(
      .unusableInput, "\(variable.shapeSignature) was found where \(wanted) was looked for",
      remedy: isPlanar
        ? "pass --axes x,y to read it in two dimensions"
        : "say what its dimensions are with --dims time=NAME,individual=NAME,space=NAME", path: path)
  }
}
