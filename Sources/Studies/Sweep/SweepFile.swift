import Metrics
import Platform
import Simulation
import TrajectoryIO
import TrajectoryModel

/// Writes the steady states of a sweep as CF NetCDF.
public enum SweepFile {
  /// Writes `<metric>` (mean over the second half of a run) and `<metric>_sd` over the grid, with its coordinates.
  ///
  /// - Throws: `KaditaError` where the file cannot be written.
  public static func write(_ result: SweepResult, to path: String, overwrite: Bool, command: [String]) throws
  {
    let output = try NetCDFOutput(path, overwrite: overwrite)
    for (name, length) in zip(result.dimensions, result.shape) { try output.defineDimension(name, length) }
    let sweep = result.sweep
    for axis in sweep.axes {
      try output.defineVariable(axis.name, .float64, [axis.name])
      let definition = ParameterRegistry.definition(named: axis.name)
      try output.setAttribute("long_name", definition?.summary ?? axis.name, of: axis.name)
    }
    try output.defineVariable("replicate", .float64, ["replicate"])
    try output.setAttribute(
      "long_name", "number of the replicate; its seed is simulation_seed plus this", of: "replicate")
    if sweep.order == .hysteresis {
      try output.defineVariable("direction", .string, ["direction"])
      try output.setAttribute(
        "long_name", "whether \(sweep.axes[0].name) was going up or down", of: "direction")
    }
    for metric in sweep.metrics {
      try define(metric.column, output, result.dimensions)
    }
    try output.setAttribute("Conventions", "CF-1.11")
    try output.setAttribute("title", "Steady states of simulated schools")
    try output.setAttribute("source", "kadita \(Kadita.version)")
    try output.setAttribute("command", command.joined(separator: " "))
    let varied = Set(sweep.axes.map { "simulation_\($0.name)" })
    for (name, text) in sweep.base.attributes.sorted(by: { $0.key < $1.key }) where !varied.contains(name) {
      try output.setAttribute(name, text)
    }
    try writeNumbers(result, output)
    try output.finish()
  }

  private static func define(_ column: ColumnDefinition, _ output: NetCDFOutput, _ dimensions: [String])
    throws
  {
    for (name, text) in [
      (column.name, "mean of \(column.longName) over the second half of the run"),
      (column.name + "_sd", "standard deviation of \(column.longName) over the second half of the run"),
    ] {
      try output.defineVariable(name, .float64, dimensions)
      try output.setAttribute("long_name", text, of: name)
      try output.setAttribute("units", "1", of: name)
    }
  }

  private static func writeNumbers(_ result: SweepResult, _ output: NetCDFOutput) throws {
    func write(_ numbers: [Double], to name: String, shape: [Int]) throws {
      try output.write(numbers, to: name, start: shape.map { _ in 0 }, count: shape)
    }
    for axis in result.sweep.axes { try write(axis.values, to: axis.name, shape: [axis.values.count]) }
    let replicates = result.sweep.replicates
    try write((0..<replicates).map(Double.init), to: "replicate", shape: [replicates])
    if result.sweep.order == .hysteresis { try output.write(["up", "down"], to: "direction") }
    for metric in result.sweep.metrics {
      let name = metric.column.name
      try write(result.states.map { $0.mean[name] ?? .nan }, to: name, shape: result.shape)
      try write(
        result.states.map { $0.standardDeviation[name] ?? .nan }, to: name + "_sd", shape: result.shape)
    }
  }
}
