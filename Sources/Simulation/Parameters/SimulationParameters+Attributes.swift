import TrajectoryModel

extension SimulationParameters {
  /// Names and values of everything that the engine knows, enough to repeat the run: attributes of a recording.
  ///
  /// The names are those of parameter files with `simulation_` before them.
  public var attributes: [String: String] {
    var attributes: [String: String] = [:]
    for definition in ParameterRegistry.known(to: engine) {
      attributes[Self.prefix + definition.name] = definition.text(of: self)
    }
    return attributes
  }

  /// The parameters with which a recording was simulated, from its attributes.
  ///
  /// - Throws: `KaditaError` `unusableInput` where the recording was not made by a simulation of kadita's.
  public init(attributes: [String: String]) throws {
    guard let name = attributes[Self.prefix + "engine"], let engine = SimulationEngine(rawValue: name) else {
      throw KaditaError(
        .unusableInput, "does not say how it was simulated",
        remedy: "resume from a file that kadita simulate wrote")
    }
    self = Self.blank(engine)
    for definition in ParameterRegistry.known(to: engine) {
      guard let text = attributes[Self.prefix + definition.name] else {
        throw KaditaError(.unusableInput, "lacks the attribute \(Self.prefix)\(definition.name)")
      }
      try definition.set(text, in: &self)
    }
  }

  /// Values to be overwritten, one by one.
  static func blank(_ engine: SimulationEngine) -> SimulationParameters {
    var blank = SimulationParameters(
      individuals: 0, noise: 0, couzin: CouzinRules(orientationWidth: 0, attractionWidth: 0), steps: 0,
      seed: 0)
    blank.engine = engine
    return blank
  }

  private static let prefix = "simulation_"
}
