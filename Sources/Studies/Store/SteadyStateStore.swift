import FoundationEssentials
import Platform
import Simulation
import Metrics

/// Steady states that are known already, a file a school: a killed sweep goes on, and parts of one make a whole.
///
/// A file is found by the parameters, the metrics and the version. Files appear whole or not at all; several runs may
/// share folders.
public struct SteadyStateStore: Sendable {
  private let folders: [String]

  /// A store in folders: states are looked for in all of them, and kept in the first, which has to exist.
  public init(folders: [String]) { self.folders = folders }

  /// What is known of a school that goes through these points.
  func states(of points: [SimulationParameters], metrics: [any Metric.Type]) -> [SteadyState]? {
    let key = Self.key(points, metrics)
    for folder in folders {
      guard let text = try? String(contentsOfFile: Self.path(key, in: folder), encoding: .utf8),
        text.hasPrefix(key)
      else { continue }
      if let states = Self.decode(text.dropFirst(key.count)), states.count == points.count { return states }
    }
    return nil
  }

  /// Remembers a school.
  func keep(_ states: [SteadyState], of points: [SimulationParameters], metrics: [any Metric.Type]) throws {
    guard let folder = folders.first else { return }
    let key = Self.key(points, metrics)
    let output = try TextOutput(Self.path(key, in: folder), overwrite: true)
    try output.write(key + states.map(Self.encode).joined())
    try output.commit()
  }

  private static func path(_ key: String, in folder: String) -> String {
    folder + "/" + KeyHash.hexadecimal(of: key) + ".txt"
  }

  private static func key(_ points: [SimulationParameters], _ metrics: [any Metric.Type]) -> String {
    let runs = points.map { point in
      point.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
    let names = metrics.map { $0.column.name }.joined(separator: ",")
    return "kadita \(Kadita.version) \(names)\n" + runs.joined(separator: "\n") + "\n\n"
  }

  private static func encode(_ state: SteadyState) -> String {
    var lines = state.mean.keys.sorted().map { name in
      "\(name)\t\(state.mean[name] ?? .nan)\t\(state.standardDeviation[name] ?? .nan)\t\(state.final[name] ?? .nan)"
    }
    lines.append("end\t\(state.shareBelowTenth)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func decode(_ text: Substring) -> [SteadyState]? {
    var states: [SteadyState] = []
    var (mean, deviation, final): ([String: Double], [String: Double], [String: Double]) = ([:], [:], [:])
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      let numbers = cells.dropFirst().compactMap { Double($0) }
      if cells.count == 2, cells[0] == "end", numbers.count == 1 {
        states.append(
          SteadyState(mean: mean, standardDeviation: deviation, final: final, shareBelowTenth: numbers[0]))
        (mean, deviation, final) = ([:], [:], [:])
      } else if cells.count == 4, numbers.count == 3 {
        mean[cells[0]] = numbers[0]
        deviation[cells[0]] = numbers[1]
        final[cells[0]] = numbers[2]
      } else {
        return nil
      }
    }
    return mean.isEmpty ? states : nil
  }
}
