import TrajectoryModel

/// Every preset, in the order of `kadita simulate --list`.
public enum PresetRegistry {
  /// The published cases, the exact states for 100 animals, those for 50 and 200.
  public static let all: [SimulationPreset] = published + canonical + otherSizes

  /// The preset with a name.
  ///
  /// - Throws: `KaditaError` `usage` where there is none.
  public static func preset(named name: String) throws -> SimulationPreset {
    if let preset = all.first(where: { $0.name == name }) { return preset }
    throw KaditaError(
      .usage, "no preset is called \(name)",
      remedy: "the presets are \(all.map(\.name).joined(separator: ", "))")
  }
}
