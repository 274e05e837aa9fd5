import TrajectoryModel

/// Spacing of the school.
public struct NearestNeighborDistance: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "nearest_neighbor_distance", family: .invariant, dimension: .length, range: 0...Double.infinity,
    longName: "mean nearest-neighbour distance",
    definition:
      "Mean distance of the located individuals to their nearest neighbour, by minimum image; NaN "
      + "for N < 2.",
    nullAndBias: "Poisson of density rho: .55396 rho^(-1/3) in 3-D, .5 rho^(-1/2) in 2-D",
    source: "Clark and Evans 1954, doi:10.2307/1931034")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// ⟨d₁⟩, in length units.
  public static func value(in context: MetricContext) -> Double {
    let spacing = context.invariant.spacing
    guard spacing.count > 1 else { return .nan }
    return spacing.meanNearest
  }
}
