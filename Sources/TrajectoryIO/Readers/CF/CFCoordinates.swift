import TrajectoryModel

/// The coordinate variables of a CF file: found by standard name, then axis, then units, then name.
///
/// CF Conventions 1.11, chapter 4 and section 9.
struct CFCoordinates {
  let x: NetCDFVariable
  let y: NetCDFVariable
  /// Height or depth, where there is one.
  let z: NetCDFVariable?
  let time: NetCDFVariable?

  /// Whether x and y are longitude and latitude.
  let isGeographic: Bool

  /// The coordinates; `nil` where x or y is not there.
  init?(_ root: NetCDFGroup) {
    guard let x = Self.find(Self.east, in: root), let y = Self.find(Self.north, in: root) else { return nil }
    self.x = x
    self.y = y
    z = Self.find(Self.up, in: root)
    time = Self.find(Self.times, in: root)
    isGeographic = Self.isLongitude(x)
  }

  private struct Marks: Sendable {
    var standardNames: Set<String>
    var axis: String
    var units: @Sendable (String) -> Bool
    var names: Set<String>
  }

  private static let east = Marks(
    standardNames: ["longitude", "projection_x_coordinate", "grid_longitude"], axis: "X",
    units: { ["degrees_east", "degree_east", "degrees_e", "degree_e", "degreee"].contains($0) },
    names: ["lon", "longitude", "x"])

  private static let north = Marks(
    standardNames: ["latitude", "projection_y_coordinate", "grid_latitude"], axis: "Y",
    units: { ["degrees_north", "degree_north", "degrees_n", "degree_n", "degreen"].contains($0) },
    names: ["lat", "latitude", "y"])

  private static let up = Marks(
    standardNames: ["depth", "height", "altitude", "z", "height_above_mean_sea_level"], axis: "Z",
    units: { _ in false }, names: ["z", "depth", "altitude", "height"])

  private static let times = Marks(
    standardNames: ["time"], axis: "T", units: { $0.contains(" since ") }, names: ["time"])

  private static func find(_ marks: Marks, in root: NetCDFGroup) -> NetCDFVariable? {
    let candidates = root.variables.filter { $0.type.isNumeric && !$0.dimensions.isEmpty }
    func first(_ matches: (NetCDFVariable) -> Bool) -> NetCDFVariable? { candidates.first(where: matches) }
    return first { $0.text("standard_name").map { marks.standardNames.contains($0.lowercased()) } ?? false }
      ?? first { $0.text("axis")?.uppercased() == marks.axis }
      ?? first { $0.text("units").map { marks.units($0.lowercased()) } ?? false }
      ?? first { marks.names.contains($0.name.lowercased()) }
  }

  private static func isLongitude(_ variable: NetCDFVariable) -> Bool {
    if let name = variable.text("standard_name") { return name.lowercased() == "longitude" }
    if let units = variable.text("units") { return east.units(units.lowercased()) }
    return ["lon", "longitude"].contains(variable.name.lowercased())
  }

  /// The components to read, in order; throws where an axis is asked for that is not there.
  func components(_ options: ReaderOptions, path: String) throws(KaditaError) -> [NetCDFVariable] {
    let all = [x, y] + (z.map { [$0] } ?? [])
    guard options.axes != nil else { return [x, y] }
    return try GridShape.axes(options.axes, available: all.count, path: path).map { all[$0] }
  }

  /// What z is multiplied by so that it points up.
  static func upward(_ variable: NetCDFVariable) -> Double {
    if let positive = variable.text("positive") { return positive.lowercased() == "down" ? -1 : 1 }
    return variable.text("standard_name")?.lowercased() == "depth" ? -1 : 1
  }
}
