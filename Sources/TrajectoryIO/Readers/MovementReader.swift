import TrajectoryModel

/// Datasets of the Python package movement (doi:10.5281/zenodo.12755724): poses and bounding boxes.
struct MovementReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "movement",
    title:
      "movement NetCDF: `position` (time, space, keypoints, individuals), or bounding boxes without keypoints",
    recognition:
      "the variable `position` with the dimensions time, space, individuals (or individual), with or without keypoints",
    options: ["--point", "--heading", "--min-confidence", "--fps", "--axes"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root, let position = root.variable("position") else { return nil }
    let roles = position.dimensions.map { Self.role($0.name) }
    guard !roles.contains(nil), Set(roles.compactMap { $0 }).isSuperset(of: ["time", "space", "individual"])
    else { return nil }
    // The canonical layout has the same three dimensions, and no keypoints.
    return "the variable \(position.signature)" + (root.text("ds_type").map { ", ds_type = \($0)" } ?? "")
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard try recognise(input) != nil, let position = file.root.variable("position") else {
      throw KaditaError(
        .unusableInput,
        "has no variable position (time, space, keypoints, individuals): \(file.contentSummary)",
        remedy: "leave out --format", path: file.path)
    }
    func length(_ role: String) -> Int {
      position.dimensions.first { Self.role($0.name) == role }?.length ?? 1
    }
    let (frames, individuals) = (length("time"), length("individual"))
    try GridShape.requireContent(frames: frames, individuals: individuals, of: position, path: file.path)
    guard (2...3).contains(length("space")) else {
      throw KaditaError(
        .unusableInput, "\(position.shapeSignature) has \(length("space")) spatial axes",
        remedy: "write 2 or 3",
        path: file.path)
    }
    let axes = try GridShape.axes(options.axes, available: length("space"), path: file.path)
    let points = GridPoints(
      names: try names("keypoint", in: position, file, else: ["centroid"]), path: file.path)
    let confidence = file.root.variable("confidence")
    let vectors = try points.vectors(options) { index in
      GriddedPoint(
        [GriddedPart(position, roles: Self.roles(position, point: index), axes: axes)],
        confidence: confidence.map { GriddedPart($0, roles: Self.roles($0, point: index)) })
    }
    let clock = try clock(file, frames, options)
    var info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: frames,
      individuals: try names("individual", in: position, file, else: (0..<individuals).map(String.init)),
      dimensions: axes.count,
      units: Units(length: UnitNames.length(position.text("units")) ?? "px", time: clock.unit),
      attributes: file.root.provenance, remarks: points.remarks(options) + clock.remarks)
    info.advice = HeadingAdvice.options(points.names, given: options)
    return GriddedSource(info: info, in: file, vectors: vectors, times: clock.times)
  }

  private func clock(_ file: NetCDFFile, _ frames: Int, _ options: ReaderOptions) throws(KaditaError) -> Clock
  {
    let unit = UnitNames.time(file.root.text("time_unit"))
    return try Clock(
      options, frames: frames, in: file, stored: file.root.variable("time"), unit: unit ?? "frame",
      step: file.root.number("fps").flatMap { $0 > 0 ? 1 / $0 : nil })
  }

  /// The texts of the coordinate variable along a dimension.
  private func names(_ role: String, in position: NetCDFVariable, _ file: NetCDFFile, else fallback: [String])
    throws(KaditaError) -> [String]
  {
    guard let dimension = position.dimensions.first(where: { Self.role($0.name) == role }) else {
      return fallback
    }
    guard let labels = file.root.variable(dimension.name), labels.shape.first == dimension.length else {
      return (0..<dimension.length).map(String.init)
    }
    return try file.texts(labels)
  }

  private static func roles(_ variable: NetCDFVariable, point: Int) -> [GridRole] {
    variable.dimensions.map { dimension in
      switch role(dimension.name) {
      case "time": .time
      case "individual": .individual
      case "space": .axis
      case "keypoint": .fixed(point)
      default: .fixed(0)
      }
    }
  }

  /// Names changed from plural to singular in 2025.
  private static func role(_ name: String) -> String? {
    switch name {
    case "time", "space": name
    case "individual", "individuals": "individual"
    case "keypoint", "keypoints": "keypoint"
    default: nil
    }
  }
}
