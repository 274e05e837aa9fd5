import ArgumentParser
import KaditaKit

/// Every parameter of a simulation as an option; what is not given stays as the preset or file has it.
struct SimulationArguments: ParsableArguments {
  @Option(help: Self.help("engine")) var engine: String?
  @Option(help: Self.help("fish")) var fish: String?
  @Option(help: Self.help("steps")) var steps: String?
  @Option(help: Self.help("save_every")) var saveEvery: String?
  @Option(help: Self.help("seed")) var seed: String?
  @Option(help: Self.help("box")) var box: String?
  @Option(help: Self.help("speed")) var speed: String?
  @Option(help: Self.help("dt")) var dt: String?
  @Option(help: Self.help("noise")) var noise: String?
  @Option(help: Self.help("r_repulsion")) var rRepulsion: String?
  @Option(help: Self.help("r_orientation")) var rOrientation: String?
  @Option(help: Self.help("r_attraction")) var rAttraction: String?
  @Option(help: Self.help("max_turn")) var maxTurn: String?
  @Option(help: Self.help("blind_angle")) var blindAngle: String?
  @Option(help: Self.help("orientation_weight")) var orientationWeight: String?
  @Option(help: Self.help("torus_init")) var torusInit: String?
  @Option(help: Self.help("torus_radius")) var torusRadius: String?
  @Option(help: Self.help("dr_orientation")) var drOrientation: String?
  @Option(help: Self.help("dr_attraction")) var drAttraction: String?
  @Option(help: Self.help("perception")) var perception: String?
  @Option(help: Self.help("turning_rate")) var turningRate: String?
  @Option(help: Self.help("turning")) var turning: String?
  @Option(help: Self.help("start_radius")) var startRadius: String?

  /// Names and values of the options that were given, the engine first, since it decides which others apply.
  var given: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("engine", engine), ("fish", fish), ("steps", steps), ("save_every", saveEvery), ("seed", seed),
      ("box", box),
      ("speed", speed), ("dt", dt), ("noise", noise), ("r_repulsion", rRepulsion),
      ("r_orientation", rOrientation),
      ("r_attraction", rAttraction), ("max_turn", maxTurn), ("blind_angle", blindAngle),
      ("orientation_weight", orientationWeight), ("torus_init", torusInit), ("torus_radius", torusRadius),
      ("dr_orientation", drOrientation), ("dr_attraction", drAttraction), ("perception", perception),
      ("turning_rate", turningRate), ("turning", turning), ("start_radius", startRadius),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The parameters of a preset or a file with the options given here, and what a user should know about them.
  ///
  /// - Throws: `KaditaError` where there is no such preset or file, or the parameters make no sense.
  func parameters(_ presetOrFile: String) throws -> (SimulationParameters, [Notice]) {
    var notices: [Notice] = []
    var parameters: SimulationParameters
    if let preset = PresetRegistry.all.first(where: { $0.name == presetOrFile }) {
      parameters = preset.parameters
    } else if presetOrFile.contains(".") {
      let file = try ParameterFile(path: presetOrFile)
      parameters = file.parameters
      notices = file.notices
    } else {
      let names = PresetRegistry.all.map(\.name)
      let close = Suggestion.closest(to: presetOrFile, among: names).map { "did you mean \($0)? " } ?? ""
      throw KaditaError(
        .usage, "there is no preset \(presetOrFile)",
        remedy: "\(close)See 'kadita simulate --list'; a file of parameters has an ending, .toml or .txt")
    }
    for (name, value) in given { try ParameterRegistry.set(name, to: value, in: &parameters) }
    return (parameters, notices + (try parameters.validate()))
  }

  private static func help(_ name: String) -> ArgumentHelp {
    guard let definition = ParameterRegistry.definition(named: name) else { return "" }
    let unit = definition.unit.isEmpty ? "" : " [\(definition.unit)]"
    let engine = definition.engine.map { " Engine \($0.rawValue)." } ?? ""
    let summary = definition.summary
    return ArgumentHelp(
      "\(summary.prefix(1).uppercased())\(summary.dropFirst())\(unit).\(engine)", valueName: "value")
  }
}
