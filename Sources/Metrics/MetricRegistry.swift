import TrajectoryModel

/// Every metric there is, in the order of the output columns.
public enum MetricRegistry {
  /// The published family, then the invariant one.
  public static let all: [any Metric.Type] = published

  /// The definitions of dewi-kadita 0.0.4.
  public static let published: [any Metric.Type] = [
    Polarization.self,
    Rotation.self,
    Spread.self,
    OrderIndex.self,
    SchoolCohesionEntropy.self,
    PolarizationEntropy.self,
    DepthStratificationEntropy.self,
    AngularMomentumEntropy.self,
    NearestNeighborEntropy.self,
    VelocityCorrelationEntropy.self,
    SchoolShapeEntropy.self,
    OceanicSchoolingIndex.self,
  ]

  /// The metric with this column name.
  public static func metric(named name: String) -> (any Metric.Type)? {
    all.first { $0.column.name == name }
  }
}
