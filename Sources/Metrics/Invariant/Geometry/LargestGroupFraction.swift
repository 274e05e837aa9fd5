import TrajectoryModel

/// How much of the school is in its largest group.
public struct LargestGroupFraction: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "largest_group_fraction", family: .invariant, range: 0...1,
    longName: "share of the largest group",
    definition:
      "Share of the located individuals that is in the largest connected component of the link "
      + "graph (closer than 3 times the median nearest-neighbour distance, at most .49 L).",
    nullAndBias: "a compact school: 1",
    source: "standard (friends of friends)")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// Share of the largest connected group; NaN without individuals.
  public static func value(in context: MetricContext) -> Double {
    let groups = context.groups
    guard let largest = groups.largest else { return .nan }
    return Double(groups.sizes[largest]) / Double(groups.groups.count)
  }
}
