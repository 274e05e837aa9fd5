import PortableMath
import TrajectoryModel

/// Effective fraction of the spread of nearest-neighbour distances that random positions would have.
public struct SchoolCohesionEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "school_cohesion_entropy_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "effective fraction of the spread of spacings",
    definition:
      "exp(H - H0), H the Kozachenko-Leonenko entropy (k = 4) of the logarithm of the "
      + "nearest-neighbour distances, H0 the mean of the same estimate for uniform points of the same "
      + "number in a ball or disc (in the periodic box if percolating); 1 = disordered, towards 0 = "
      + "ordered, not cut off.",
    nullAndBias: "uniform points: 1; a strongly uneven density up to about 1.5",
    source:
      "Kozachenko and Leonenko 1987; Kraskov et al. 2004, doi:10.1103/PhysRevE.69.066138")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// exp(Ĥ(ln d₁) − H₀).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    let spacing = shared.spacing
    guard spacing.count >= shared.estimator.minimumCount else { return .nan }
    guard spacing.median > 0 else { return 0 }
    shared.sample.removeAll(reserving: spacing.count)
    let smallest = 1e-9 * spacing.median
    for i in 0..<spacing.count { shared.sample.append(PortableMath.log(max(spacing.nearest(i), smallest))) }
    let entropy = shared.estimator.line(shared.sample)
    return PortableMath.exp(entropy - NullTable.cohesion.value(spacing.count, shared))
  }
}
