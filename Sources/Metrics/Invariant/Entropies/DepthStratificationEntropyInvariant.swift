import PortableMath
import TrajectoryModel

/// Effective fraction of the water column that the school occupies.
public struct DepthStratificationEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "depth_stratification_entropy_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "effective fraction of the occupied water column",
    definition:
      "exp(H - ln D), H the Kozachenko-Leonenko entropy (k = 4) of the unwrapped position along the "
      + "depth axis, D the depth of the water column; NaN without D.",
    nullAndBias: "uniform over the column: 1",
    source:
      "Kozachenko and Leonenko 1987; Kraskov et al. 2004, doi:10.1103/PhysRevE.69.066138")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// exp(Ĥ(z) − ln D).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    guard let depth = context.settings.invariant.depth,
      shared.dimensions > context.settings.invariant.depthAxis
    else { return .nan }
    let positions = shared.school.isContinuous ? shared.school.positions : shared.individuals.positions
    shared.sample.removeAll(reserving: positions.count)
    for i in 0..<positions.count { shared.sample.append(positions[i][context.settings.invariant.depthAxis]) }
    return PortableMath.exp(shared.estimator.line(shared.sample, scale: depth) - PortableMath.log(depth))
  }
}
