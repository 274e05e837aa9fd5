import TrajectoryModel

/// Disorder of the school in one number, comparable between recordings.
public struct OceanicSchoolingIndexInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "oceanic_schooling_index_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "invariant oceanic schooling index",
    definition:
      "Weighted mean of the invariant entropies other than depth, with the published weights .18 "
      + "cohesion, .28 polarization, .08 angular momentum, .10 nearest neighbour, .18 velocity "
      + "correlation, .10 shape, over those that are not NaN.",
    nullAndBias: "fully disordered school: 1",
    source: "after arXiv:2602.07948")

  /// The entropies and their weights.
  public static let weights: [(metric: any Metric.Type, weight: Double)] = [
    (SchoolCohesionEntropyInvariant.self, 0.18), (PolarizationEntropyInvariant.self, 0.28),
    (AngularMomentumEntropyInvariant.self, 0.08), (NearestNeighborEntropyInvariant.self, 0.10),
    (VelocityCorrelationEntropyInvariant.self, 0.18), (SchoolShapeEntropyInvariant.self, 0.10),
  ]

  /// The weighted mean; NaN where every part is.
  public static func value(in context: MetricContext) -> Double {
    var sum = 0.0
    var total = 0.0
    for (metric, weight) in weights {
      let value = context.value(of: metric)
      guard !value.isNaN else { continue }
      sum += weight * value
      total += weight
    }
    return total > 0 ? sum / total : .nan
  }
}
