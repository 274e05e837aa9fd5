import TrajectoryModel

/// Every metric there is, in the order of the output columns.
public enum MetricRegistry {
  /// The published family, then the invariant one.
  public static let all: [any Metric.Type] = published + invariant

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

  /// The definitions that do not depend on box, frame of reference and number of individuals.
  public static let invariant: [any Metric.Type] = [
    PolarizationUnbiased.self, Milling.self, MillingUnbiased.self, RotationUnwrapped.self,
    RadiusOfGyration.self,
    NearestNeighborDistance.self, NearestNeighborDistanceCV.self, ClarkEvans.self, GroupSpeed.self,
    MeanSpeed.self, LargestGroupFraction.self, Groups.self, Percolating.self,
    PolarizationEntropyInvariant.self, SchoolCohesionEntropyInvariant.self,
    DepthStratificationEntropyInvariant.self, AngularMomentumEntropyInvariant.self,
    NearestNeighborEntropyInvariant.self, VelocityCorrelationEntropyInvariant.self,
    SchoolShapeEntropyInvariant.self, OceanicSchoolingIndexInvariant.self,
  ]

  /// The metric with this column name.
  public static func metric(named name: String) -> (any Metric.Type)? {
    all.first { $0.column.name == name }
  }
}
