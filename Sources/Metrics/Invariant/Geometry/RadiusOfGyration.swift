import TrajectoryModel

/// Size of the school.
public struct RadiusOfGyration: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "radius_of_gyration", family: .invariant, dimension: .length, range: 0...Double.infinity,
    longName: "radius of gyration",
    definition:
      "Root mean square distance of the located individuals from their unwrapped centroid; NaN if "
      + "percolating.",
    nullAndBias: "uniform ball of radius R: sqrt(3/5) R",
    source: "standard")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// √⟨|x − c|²⟩, in length units.
  public static func value(in context: MetricContext) -> Double {
    context.invariant.school.radiusOfGyration
  }
}
