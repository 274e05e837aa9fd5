import TrajectoryModel

/// Number of groups of the school.
public struct Groups: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "groups", family: .invariant, range: 0...Double.infinity,
    longName: "number of groups",
    definition:
      "Number of connected components of the link graph (closer than 3 times the median "
      + "nearest-neighbour distance, at most .49 L), lone individuals included.",
    nullAndBias: "a compact school: 1",
    source: "standard (friends of friends)")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// Number of connected groups.
  public static func value(in context: MetricContext) -> Double {
    Double(context.groups.sizes.count)
  }
}
