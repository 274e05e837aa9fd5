import TrajectoryModel

/// Oceanic Schooling Index: the weighted mean of the seven entropies.
public struct OceanicSchoolingIndex: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "oceanic_schooling_index", family: .published, range: 0...1, longName: "oceanic schooling index",
    definition:
      ".18 cohesion + .28 polarization + .08 depth + .08 angular momentum + .10 nearest neighbour "
      + "+ .18 velocity correlation + .10 shape; in two dimensions without depth, divided by the remaining weights.",
    nullAndBias: "inherits the dependence on box and frame of reference of its parts",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// The entropies and their weights.
  public static let weights: [(metric: any Metric.Type, weight: Double)] = [
    (SchoolCohesionEntropy.self, 0.18), (PolarizationEntropy.self, 0.28),
    (DepthStratificationEntropy.self, 0.08), (AngularMomentumEntropy.self, 0.08),
    (NearestNeighborEntropy.self, 0.10), (VelocityCorrelationEntropy.self, 0.18),
    (SchoolShapeEntropy.self, 0.10),
  ]

  /// The weighted mean, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    guard context.frame.count > 0 else { return .nan }
    var sum = 0.0
    var total = 0.0
    for (metric, weight) in weights {
      if context.frame.dimensions == 2, metric == DepthStratificationEntropy.self { continue }
      sum += weight * context.value(of: metric)
      total += weight
    }
    return context.frame.dimensions == 2 ? sum / total : sum
  }
}
