import TrajectoryModel

/// Which of the CF shapes a file has, and how it is read.
struct CFRequest {
  let file: NetCDFFile
  let coordinates: CFCoordinates
  /// Components of the position, in order.
  let components: [NetCDFVariable]
  /// The variable with the names of the trajectories.
  let names: NetCDFVariable?
  let options: ReaderOptions

  /// Opens the recording in whichever shape it has.
  func open(path: String, layout: String, reason: String) throws -> any TrajectorySource {
    let x = coordinates.x
    for component in components where component.dimensions != x.dimensions {
      throw KaditaError(
        .unusableInput, "\(component.shapeSignature) does not match \(x.shapeSignature)",
        remedy: "name the coordinates with --var x=NAME,y=NAME", path: file.path)
    }
    guard let time = coordinates.time else {
      throw KaditaError(
        .unusableInput, "has no variable with the standard name time", remedy: "name it with --var time=NAME",
        path: file.path)
    }
    var info = RecordingInfo(
      path: path, layout: layout, reason: reason, frameCount: 0, individuals: [],
      dimensions: components.count,
      units: Units(
        length: coordinates.isGeographic ? nil : UnitNames.length(x.text("units")),
        time: UnitNames.time(time.text("units"))), attributes: file.root.provenance)
    switch x.dimensions.count {
    case 2 where time.dimensions.count == 1: return try grid(time, &info)
    case 2: return try tracks(CFTracks.matrix(self, time), &info)
    case 1: return try tracks(CFTracks.ragged(self, time), &info)
    default:
      throw KaditaError(
        .unusableInput,
        "\(x.shapeSignature) was found where (trajectory, time), (trajectory, obs) or (obs) was looked for",
        remedy: "name its dimensions with --dims time=NAME,individual=NAME", path: file.path)
    }
  }

  /// Which of the two dimensions counts the trajectories.
  func trajectoryDimension(_ time: NetCDFVariable) -> Int {
    let dimensions = coordinates.x.dimensions
    if time.dimensions.count == 1, let along = dimensions.firstIndex(of: time.dimensions[0]) {
      return 1 - along
    }
    if let names, let own = names.dimensions.first, let index = dimensions.firstIndex(of: own) {
      return index
    }
    return dimensions.firstIndex { $0.name.lowercased().hasPrefix("traj") } ?? 0
  }

  /// The names of so many trajectories.
  func individuals(_ count: Int) throws(KaditaError) -> [String] {
    if let names, names.type != .user, names.shape.first == count || names.shape.isEmpty && count == 1 {
      return try file.texts(names)
    }
    return (0..<count).map(String.init)
  }

  private func grid(_ time: NetCDFVariable, _ info: inout RecordingInfo) throws -> any TrajectorySource {
    let x = coordinates.x
    let trajectory = trajectoryDimension(time)
    let (frames, individuals) = (x.shape[1 - trajectory], x.shape[trajectory])
    guard time.shape == [frames] else {
      throw KaditaError(
        .unusableInput, "\(time.shapeSignature) does not match \(x.shapeSignature)",
        remedy: "name the times with --var time=NAME", path: file.path)
    }
    try GridShape.requireContent(frames: frames, individuals: individuals, of: x, path: file.path)
    let clock = try Clock(options, frames: frames, in: file, stored: time)
    info.frameCount = frames
    info.individuals = try self.individuals(individuals)
    info.units.time = clock.unit
    info.remarks += clock.remarks
    let roles: [GridRole] = trajectory == 0 ? [.individual, .time] : [.time, .individual]
    let parts = components.enumerated().map { target, component in
      GriddedPart(
        component, roles: roles, target: target,
        factor: component == coordinates.z ? CFCoordinates.upward(component) : 1)
    }
    return GriddedSource(
      info: info, in: file, vectors: GriddedVectors(position: GriddedPoint(parts)), times: clock.times)
  }

  private func tracks(_ tracks: [SampleTrack], _ info: inout RecordingInfo) throws -> any TrajectorySource {
    info.individuals = try individuals(tracks.count)
    let samples = tracks.reduce(0) { $0 + $1.times.count }
    guard samples > 0 else {
      throw KaditaError(
        .unusableInput, "has no positions with a time: \(coordinates.x.shapeSignature)",
        remedy: "copy or download the file again", path: file.path)
    }
    let bytes = samples * 8 * (1 + components.count)
    if bytes > 16 << 20 {
      info.remarks.append(
        "needs \(bytes >> 20) MiB of memory beside the usual 64: its individuals have their own clocks")
    }
    return try TrackSource(tracks, info: info, resample: options.resample)
  }
}
