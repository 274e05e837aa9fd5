import TOMLKit
import TrajectoryModel

/// TOML files: a key for each parameter, on top of a preset or complete.
enum TOMLParameters {
  /// Keys that may be left out in a file without a preset.
  private static let optional: [String: String] = [
    "box": "0", "save_every": "1", "seed": "0", "orientation_weight": "1", "torus_init": "false",
    "torus_radius": "0", "turning": "exact", "start_radius": "5",
  ]

  static func read(_ text: String) throws -> ParameterFile {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw KaditaError(
        .unusableInput, "is not valid TOML: \(error.description)", line: error.source.begin.line,
        column: error.source.begin.column)
    }
    var values: [String: String] = [:]
    for key in table.keys { values[key] = try value(of: key, in: table) }
    let preset = values.removeValue(forKey: "preset")
    let engine = values.removeValue(forKey: "engine")
    var parameters = try beginning(preset: preset, engine: engine)
    if preset == nil { try fillIn(&values, engine: parameters.engine) }
    for (key, text) in values.sorted(by: { $0.key < $1.key }) {
      try ParameterRegistry.set(key, to: text, in: &parameters)
    }
    return ParameterFile(parameters: parameters)
  }

  private static func beginning(preset: String?, engine: String?) throws -> SimulationParameters {
    if let preset {
      var parameters = try PresetRegistry.preset(named: preset).parameters
      if let engine { try ParameterRegistry.set("engine", to: engine, in: &parameters) }
      return parameters
    }
    guard let engine, let chosen = SimulationEngine(rawValue: engine) else {
      throw KaditaError(
        .unusableInput,
        engine.map { "engine = \($0) is no engine" } ?? "names neither a preset nor an engine",
        remedy:
          "begin with preset = \"torus\", or with engine = \"published\" or \"couzin2002\" and all parameters"
      )
    }
    return SimulationParameters.blank(chosen)
  }

  private static func fillIn(_ values: inout [String: String], engine: SimulationEngine) throws {
    let needed = ParameterRegistry.known(to: engine).map(\.name).filter { $0 != "engine" }
    for name in needed where values[name] == nil { values[name] = optional[name] }
    let missing = needed.filter { values[$0] == nil }
    guard missing.isEmpty else {
      throw KaditaError(
        .unusableInput, "lacks \(missing.joined(separator: ", "))",
        remedy: "give them, or begin with a preset such as preset = \"torus\"")
    }
  }

  private static func value(of key: String, in table: TOMLTable) throws -> String {
    guard let value = table[key] else { return "" }
    switch value.type {
    case .int: if let number = value.int { return "\(number)" }
    case .double: if let number = value.double { return "\(number)" }
    case .bool: if let flag = value.bool { return "\(flag)" }
    case .string: if let text = value.string { return text }
    default: break
    }
    throw KaditaError(
      .unusableInput, "\(key) is neither a number, a text nor true or false",
      remedy: "write key = value lines only")
  }
}
