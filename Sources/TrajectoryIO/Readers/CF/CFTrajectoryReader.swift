import TrajectoryModel

/// Files by the CF conventions with the feature type trajectory: drifters, floats, particles of ocean models.
struct CFTrajectoryReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "cf-trajectory",
    title:
      "CF trajectories: (trajectory, time), (trajectory, obs), contiguous ragged (`row_size`), indexed ragged",
    recognition: "the attribute featureType = trajectory, or a variable with cf_role = trajectory_id",
    options: ["--axes x,y,z", "--resample", "--fps"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root else { return nil }
    if let type = root.text("featureType") ?? root.text("cdm_data_type"), type.lowercased() == "trajectory" {
      return "the attribute featureType = \(type)"
    }
    guard let names = Self.names(root), CFCoordinates(root) != nil else { return nil }
    return "the variable \(names.name) with cf_role = trajectory_id"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard let coordinates = CFCoordinates(file.root) else {
      throw KaditaError(
        .unusableInput,
        "has no coordinates that CF knows (longitude and latitude, or x and y): \(file.contentSummary)",
        remedy: "name them with --var x=NAME,y=NAME", path: file.path)
    }
    let reason = try recognise(input) ?? "chosen with --format"
    let request = CFRequest(
      file: file, coordinates: coordinates, components: try coordinates.components(options, path: file.path),
      names: Self.names(file.root), options: options)
    let source = try request.open(path: input.name, layout: layout.name, reason: reason)
    return coordinates.isGeographic ? try GeographicSource(source) : source
  }

  private static func names(_ root: NetCDFGroup) -> NetCDFVariable? {
    root.variables.first { $0.text("cf_role")?.lowercased() == "trajectory_id" }
  }
}
