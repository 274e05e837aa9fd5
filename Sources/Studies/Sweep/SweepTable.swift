import TrajectoryIO
import TrajectoryModel

/// What a file of `kadita sweep` holds: the steady states over a grid.
public struct SweepTable: Sendable {
  /// A varied parameter.
  public struct Axis: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Its name in words.
    public var longName: String
    /// Its values.
    public var values: [Double]
  }

  /// The parameters that were varied, the first one first; one or two.
  public let axes: [Axis]
  /// `up` and `down` where the same school went through the first parameter; empty otherwise.
  public let directions: [String]
  /// Number of schools at each point.
  public let replicates: Int
  /// Names of the metrics.
  public let metrics: [String]
  private let means: [String: [Double]]

  /// Reads a file.
  ///
  /// - Throws: `KaditaError` `noInput` where it cannot be read, `unusableInput` where it is no file of a sweep.
  public init(path: String) throws {
    let file = try NetCDFFile(path: path)
    func wrong() -> KaditaError {
      KaditaError(
        .unusableInput, "is no file of 'kadita sweep'", remedy: "make one with 'kadita sweep'", path: path)
    }
    guard let replicate = file.root.dimension("replicate") else { throw wrong() }
    let grids = file.root.variables.filter { $0.shape.count >= 2 && $0.dimensions[0].name == "replicate" }
    guard let first = grids.first, grids.allSatisfy({ $0.shape == first.shape }) else { throw wrong() }
    var names = first.dimensions.dropFirst().map(\.name)
    if names.first == "direction" { names.removeFirst() }
    guard (1...2).contains(names.count) else { throw wrong() }
    axes = try names.reversed().map { name in
      guard let variable = file.variable(name), variable.shape.count == 1 else { throw wrong() }
      return Axis(
        name: name, longName: variable.text("long_name") ?? name, values: try file.numbers(variable))
    }
    directions =
      try first.dimensions[1].name == "direction"
      ? file.variable("direction").map { try file.texts($0) } ?? [] : []
    guard directions.isEmpty || directions.count == 2 else { throw wrong() }
    replicates = replicate.length
    let measured = grids.filter { !$0.name.hasSuffix("_sd") }
    metrics = measured.map(\.name)
    means = try Dictionary(uniqueKeysWithValues: measured.map { ($0.name, try file.numbers($0)) })
  }

  /// The values of all replicates at a point, in the order of the replicates; NaN is left out.
  ///
  /// - Parameters:
  ///   - metric: name of its column.
  ///   - direction: 0 for up, 1 for down; 0 where there are no directions.
  ///   - first: index on the first axis.
  ///   - second: index on the second axis; 0 where there is none.
  public func values(_ metric: String, direction: Int, first: Int, second: Int) -> [Double] {
    guard let means = means[metric] else { return [] }
    let width = axes[0].values.count
    let height = axes.count == 2 ? axes[1].values.count : 1
    let ways = max(1, directions.count)
    return (0..<replicates).compactMap { replicate in
      let value = means[((replicate * ways + direction) * height + second) * width + first]
      return value.isFinite ? value : nil
    }
  }
}
