import PortableMath
import TrajectoryModel

/// Effective fraction of the variety of neighbourhoods that random positions would have.
public struct NearestNeighborEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "nearest_neighbor_entropy_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "effective fraction of the variety of neighbourhoods",
    definition:
      "exp(H - H0), H the Kozachenko-Leonenko entropy (k = 4) of the coefficient of variation of "
      + "each individual's 5 nearest distances, H0 the mean of the same estimate for uniform points "
      + "of the same number in a ball or disc (in the periodic box if percolating); 1 = disordered, "
      + "towards 0 = ordered, not cut off.",
    nullAndBias: "uniform points: 1",
    source:
      "Kozachenko and Leonenko 1987; Kraskov et al. 2004, doi:10.1103/PhysRevE.69.066138")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// exp(Ĥ(CV of 5 distances) − H₀).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    let spacing = shared.spacing
    guard spacing.count > Spacing.neighborCount else { return .nan }
    shared.sample.removeAll(reserving: spacing.count)
    for i in 0..<spacing.count {
      if let variation = spacing.variation(i) { shared.sample.append(variation) }
    }
    let entropy = shared.estimator.line(shared.sample)
    return PortableMath.exp(entropy - NullTable.neighborhood.value(spacing.count, shared))
  }
}
