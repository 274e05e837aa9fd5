import PortableMath
import TrajectoryModel

/// Effective fraction of the angles between neighbours that the school occupies.
public struct VelocityCorrelationEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "velocity_correlation_entropy_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "effective fraction of occupied angles between neighbours",
    definition:
      "exp(H - ln 2), in 2-D exp(H - ln(pi/2)), H the Kozachenko-Leonenko entropy (k = 4) of u_i . "
      + "u_j over the pairs of which one is among the other's 6 nearest, ties included, each pair "
      + "once; 1 = disordered, towards 0 = ordered, not cut off. NaN for fewer than k + 2 pairs.",
    nullAndBias: "isotropic headings: 1",
    source:
      "Kozachenko and Leonenko 1987; Kraskov et al. 2004, doi:10.1103/PhysRevE.69.066138")

  /// Entropy ln 2 of the uniform law on [−1, 1].
  private static let disorder3D = 0.69314718055994531
  /// Entropy ln(π/2) of the arcsine law on [−1, 1].
  private static let disorder2D = 0.45158270528945486

  /// exp(Ĥ(û_i · û_j) − ln 2), in two dimensions exp(Ĥ(û_i · û_j) − ln(π/2)).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    let headings = shared.individuals.headings
    guard headings.count >= shared.estimator.minimumCount else { return .nan }
    shared.sample.removeAll(reserving: 6 * headings.count)
    for (i, j) in shared.neighborPairs() {
      shared.sample.append((headings[Int(i)] * headings[Int(j)]).sum())
    }
    let disorder = shared.dimensions == 2 ? disorder2D : disorder3D
    return PortableMath.exp(shared.estimator.line(shared.sample) - disorder)
  }
}
