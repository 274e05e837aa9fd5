import Simulation
import TrajectoryModel

/// A parameter that a sweep varies, and its values.
public struct SweepAxis: Equatable, Sendable {
  /// Name of the parameter, as in parameter files.
  public let name: String
  /// Its values, in the order of the output.
  public let values: [Double]

  /// Reads `NAME=FROM:TO:STEP`, both ends included, or `NAME=V1,V2,…`.
  ///
  /// - Throws: `KaditaError` `usage` where the text is neither, or the parameter is unknown or no number.
  public init(_ text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { throw Self.wrong(text) }
    guard let definition = ParameterRegistry.definition(named: String(parts[0])), definition.isSweepable
    else {
      let names = ParameterRegistry.all.filter(\.isSweepable).map(\.name).joined(separator: ", ")
      throw KaditaError(.usage, "\(parts[0]) cannot be varied", remedy: "the parameters are \(names)")
    }
    name = definition.name
    let range = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    if range.count == 3, let from = range[0], let to = range[1], let step = range[2] {
      values = try Self.values(from, to, step, text)
    } else {
      let list = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      let values = list.compactMap { $0 }
      guard values.count == list.count, values.allSatisfy(\.isFinite) else { throw Self.wrong(text) }
      self.values = values
    }
  }

  private static func values(_ from: Double, _ to: Double, _ step: Double, _ text: String) throws -> [Double]
  {
    guard from.isFinite, to.isFinite, step.isFinite, step > 0, to >= from else { throw wrong(text) }
    // A hair more, so that 0:1:0.1 has its end.
    let count = ((to - from) / step * (1 + 1e-12)).rounded(.down)
    guard count < 10_000 else {
      throw KaditaError(.usage, "\(text) has more than 10 000 values", remedy: "take a larger step")
    }
    return (0...Int(count)).map { from + Double($0) * step }
  }

  private static func wrong(_ text: String) -> KaditaError {
    KaditaError(
      .usage, "\(text) is no range of a parameter",
      remedy: "write for instance dr_orientation=0:5:0.25 or dr_orientation=1,2,4")
  }
}
