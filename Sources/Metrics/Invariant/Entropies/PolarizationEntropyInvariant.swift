import PortableMath
import TrajectoryModel

/// Effective fraction of the directions that the headings occupy.
public struct PolarizationEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "polarization_entropy_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "effective fraction of occupied headings",
    definition:
      "exp(H - ln 4 pi), in 2-D exp(H - ln 2 pi), with H the Kozachenko-Leonenko entropy (k = 4) of "
      + "the headings on the sphere (circle); 1 = disordered, towards 0 = ordered, not cut off. NaN "
      + "for fewer than k + 2 headings.",
    nullAndBias: "isotropic headings: 1",
    source:
      "Kozachenko and Leonenko 1987; Kraskov et al. 2004, doi:10.1103/PhysRevE.69.066138")

  /// exp(Ĥ − ln 4π), in two dimensions exp(Ĥ − ln 2π).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    let headings = shared.individuals.headings
    guard headings.count >= shared.estimator.minimumCount else { return .nan }
    if shared.dimensions == 3 {
      return PortableMath.exp(
        shared.estimator.sphere(chords: shared.headingChords()) - PortableMath.log(4 * Double.pi))
    }
    shared.sample.removeAll(reserving: headings.count + 2 * shared.estimator.k)
    for i in 0..<headings.count { shared.sample.append(PortableMath.atan2(headings.y[i], headings.x[i])) }
    return PortableMath.exp(shared.estimator.circle(shared.sample) - PortableMath.log(2 * Double.pi))
  }
}
