import TrajectoryModel

/// How unevenly the school is spaced.
public struct NearestNeighborDistanceCV: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "nearest_neighbor_distance_cv", family: .invariant, range: 0...Double.infinity,
    longName: "coefficient of variation of the nearest-neighbour distance",
    definition:
      "Population standard deviation of the nearest-neighbour distance divided by its mean; NaN for "
      + "N < 2 or if all are zero.",
    nullAndBias: "Poisson: .363 in 3-D, .523 in 2-D",
    source: "standard")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// sd(d₁) / ⟨d₁⟩.
  public static func value(in context: MetricContext) -> Double {
    let spacing = context.invariant.spacing
    let mean = spacing.meanNearest
    guard spacing.count > 1, mean > 0 else { return .nan }
    var squares = 0.0
    for i in 0..<spacing.count {
      let difference = spacing.nearest(i) - mean
      squares += difference * difference
    }
    return (squares / Double(spacing.count)).squareRoot() / mean
  }
}
