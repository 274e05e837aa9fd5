import Metrics

/// The seven entropies and the index in the order of the paper, each in both definitions.
enum EntropyColumns {
  /// An entropy with its short name.
  struct Entry {
    let name: String
    let published: any Metric.Type
    let invariant: any Metric.Type

    /// The column's name in one of the families.
    func column(published isPublished: Bool) -> String {
      (isPublished ? published : invariant).column.name
    }
  }

  /// The entropies.
  static let entropies = [
    Entry(
      name: "cohesion", published: SchoolCohesionEntropy.self, invariant: SchoolCohesionEntropyInvariant.self),
    Entry(
      name: "polarization", published: PolarizationEntropy.self, invariant: PolarizationEntropyInvariant.self),
    Entry(
      name: "depth", published: DepthStratificationEntropy.self,
      invariant: DepthStratificationEntropyInvariant.self),
    Entry(
      name: "angular momentum", published: AngularMomentumEntropy.self,
      invariant: AngularMomentumEntropyInvariant.self),
    Entry(
      name: "nearest neighbor", published: NearestNeighborEntropy.self,
      invariant: NearestNeighborEntropyInvariant.self),
    Entry(
      name: "velocity correlation", published: VelocityCorrelationEntropy.self,
      invariant: VelocityCorrelationEntropyInvariant.self),
    Entry(name: "shape", published: SchoolShapeEntropy.self, invariant: SchoolShapeEntropyInvariant.self),
  ]

  /// The index.
  static let index = Entry(
    name: "OSI", published: OceanicSchoolingIndex.self, invariant: OceanicSchoolingIndexInvariant.self)

  /// Polarization and milling.
  static let order = [
    Entry(name: "polarization", published: Polarization.self, invariant: PolarizationUnbiased.self),
    Entry(name: "milling", published: Rotation.self, invariant: MillingUnbiased.self),
  ]
}
