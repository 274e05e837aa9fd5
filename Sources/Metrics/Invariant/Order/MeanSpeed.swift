import TrajectoryModel

/// Speed of the individuals.
public struct MeanSpeed: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "mean_speed", family: .invariant, dimension: .speed, range: 0...Double.infinity,
    longName: "mean speed",
    definition:
      "Mean length of the velocities of the moving individuals; NaN where the recording has "
      + "headings instead of velocities.",
    nullAndBias: "none",
    source: "standard")

  /// ⟨|v|⟩, in length units per time unit.
  public static func value(in context: MetricContext) -> Double {
    let velocities = context.invariant.individuals.velocities
    guard context.settings.invariant.velocitiesHaveLength else { return .nan }
    var sum = 0.0
    for i in 0..<velocities.count { sum += (velocities[i] * velocities[i]).sum().squareRoot() }
    return sum / Double(velocities.count)
  }
}
