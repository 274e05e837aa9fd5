import TrajectoryModel

/// Whether the school closes on itself through the periodic boundary.
public struct Percolating: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "percolating", family: .invariant, range: 0...1,
    longName: "school percolates through the periodic boundary",
    definition:
      "1 if a group of the link graph closes on itself through a periodic boundary, so that "
      + "centroid, milling and shape do not exist; else 0; NaN for fewer than 6 individuals.",
    nullAndBias: "open domain: 0",
    source: "kadita")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// 1, 0 or NaN.
  public static func value(in context: MetricContext) -> Double {
    context.invariant.school.percolating
  }
}
