import TrajectoryModel

/// Every parameter of a simulation, in the order of help texts and attributes.
public enum ParameterRegistry {
  /// All of them, the engine first, since it decides which others apply.
  public static let all: [ParameterDefinition] = [
    ParameterDefinition("engine", "rules of motion: published or couzin2002", .engine),
    ParameterDefinition("fish", caseName: "n_fish", "number of animals N", .count(\.individuals)),
    ParameterDefinition(
      "box", caseName: "box_size", unit: "length", "edge of the periodic cube; 0 for the open",
      .number(\.box)),
    ParameterDefinition("speed", unit: "length/time", "speed of every animal", .number(\.speed)),
    ParameterDefinition("dt", unit: "time", "time step", .number(\.timeStep)),
    ParameterDefinition(
      "noise",
      "standard deviation of the noise: per component (published), of an angle in radians (couzin2002)",
      .number(\.noise)),
    ParameterDefinition(
      "r_repulsion", unit: "length", "radius of the zone of repulsion", .number(\.repulsionRadius)),
    ParameterDefinition(
      "r_orientation", engine: .published, unit: "length", "outer radius of the zone of orientation",
      .number(\.published.orientationRadius)),
    ParameterDefinition(
      "r_attraction", engine: .published, unit: "length", "outer radius of the zone of attraction",
      .number(\.published.attractionRadius)),
    ParameterDefinition(
      "max_turn", engine: .published, unit: "radians", "largest turn in a step",
      .number(\.published.maximumTurn)),
    ParameterDefinition(
      "blind_angle", engine: .published, unit: "degrees", "half angle of the blind cone behind an animal",
      .number(\.published.blindAngle)),
    ParameterDefinition(
      "orientation_weight", engine: .published, "weight of orientation against attraction, 0 to 1",
      .number(\.published.orientationWeight)),
    ParameterDefinition(
      "torus_init", engine: .published, "start on a circle, swimming along it",
      .flag(\.published.startsOnCircle)),
    ParameterDefinition(
      "torus_radius", engine: .published, unit: "length", "radius of that circle; 0 for a quarter of the box",
      .number(\.published.circleRadius)),
    ParameterDefinition(
      "dr_orientation", engine: .couzin2002, unit: "length", "width of the zone of orientation",
      .number(\.couzin.orientationWidth)),
    ParameterDefinition(
      "dr_attraction", engine: .couzin2002, unit: "length", "width of the zone of attraction",
      .number(\.couzin.attractionWidth)),
    ParameterDefinition(
      "perception", engine: .couzin2002, unit: "degrees",
      "field of perception, full angle of the cone in front",
      .number(\.couzin.fieldOfPerception)),
    ParameterDefinition(
      "turning_rate", engine: .couzin2002, unit: "degrees/time", "turning rate",
      .number(\.couzin.turningRate)),
    ParameterDefinition(
      "turning", engine: .couzin2002, "exact rotation, or linear interpolation as an ablation", .turning),
    ParameterDefinition(
      "start_radius", engine: .couzin2002, unit: "length", "radius of the sphere in which the animals start",
      .number(\.couzin.startRadius)),
    ParameterDefinition("steps", caseName: "n_steps", "number of steps", .count(\.steps)),
    ParameterDefinition("save_every", "steps between saved frames", .count(\.saveEvery)),
    ParameterDefinition("seed", "key of the random generator", .seed),
  ]

  /// Those that an engine knows.
  public static func known(to engine: SimulationEngine) -> [ParameterDefinition] {
    all.filter { $0.engine == nil || $0.engine == engine }
  }

  /// The parameter with a name, its name in case files or its name as an option included.
  public static func definition(named name: String) -> ParameterDefinition? {
    let name = String(name.map { $0 == "-" ? "_" : $0 })
    return all.first { $0.name == name || $0.caseName == name }
  }

  /// Sets a parameter by name.
  ///
  /// - Throws: `KaditaError` `usage` where the name is unknown, the engine in force does not know it, or the text
  ///   is no such value.
  public static func set(_ name: String, to text: String, in parameters: inout SimulationParameters) throws {
    guard let definition = definition(named: name) else {
      let names = known(to: parameters.engine).map(\.name).joined(separator: ", ")
      throw KaditaError(.usage, "unknown parameter \(name)", remedy: "the parameters are \(names)")
    }
    if let engine = definition.engine, engine != parameters.engine {
      let names = known(to: parameters.engine).map(\.name).joined(separator: ", ")
      throw KaditaError(
        .usage,
        "\(definition.name) is a parameter of the engine \(engine.rawValue), not of \(parameters.engine.rawValue)",
        remedy: "choose the engine \(engine.rawValue), or one of \(names)")
    }
    try definition.set(text, in: &parameters)
  }
}
