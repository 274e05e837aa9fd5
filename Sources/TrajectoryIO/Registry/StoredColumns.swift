import TrajectoryModel

/// The metric series that a recording's own file holds, for comparison with computed ones.
public struct StoredColumns: Sendable {
  private let file: NetCDFFile
  private let variables: [NetCDFVariable]

  /// Looks into a file; it holds no columns if it is no NetCDF file.
  public init(of path: String) throws {
    let probe = try InputProbe(path)
    guard let file = try probe.netCDF else {
      throw KaditaError(
        .unusableInput, "holds no metrics to check against", remedy: "leave out --check", path: path)
    }
    self.file = file
    variables = file.root.variables.filter { $0.dimensions.count == 1 && $0.dimensions[0].name == "time" }
  }

  /// The values of a variable along time, one a frame; `nil` where there is none of this name.
  public func column(_ name: String) throws -> [Double]? {
    guard let variable = variables.first(where: { $0.name == name }), variable.type.isNumeric else {
      return nil
    }
    return try file.numbers(variable)
  }
}
