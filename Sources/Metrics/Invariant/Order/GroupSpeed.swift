import TrajectoryModel

/// Speed of the school as a whole.
public struct GroupSpeed: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "group_speed", family: .invariant, dimension: .speed, range: 0...Double.infinity,
    longName: "speed of the mean velocity",
    definition:
      "Length of the mean velocity of the moving individuals; NaN where the recording has headings "
      + "instead of velocities.",
    nullAndBias: "isotropic headings: about mean_speed / sqrt(N)",
    source: "standard")

  /// |⟨v⟩|, in length units per time unit.
  public static func value(in context: MetricContext) -> Double {
    let velocities = context.invariant.individuals.velocities
    guard context.settings.invariant.velocitiesHaveLength else { return .nan }
    let mean = velocities.mean()
    return (mean * mean).sum().squareRoot()
  }
}
