import TrajectoryModel

/// School cohesion entropy: how evenly nearest-neighbour distances fill the bins up to half the box.
public struct SchoolCohesionEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "school_cohesion_entropy", family: .published, range: 0...1, longName: "school cohesion entropy",
    definition: "Entropy of nearest-neighbour distances in 25 equal bins on [0, L/2], divided by ln 25.",
    nullAndBias:
      "depends on the box edge L: the same school gives .52 at L = 15 and .05 at L = 100; 0.5 below 2 fish",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of the nearest-neighbour distances, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    let count = context.frame.count
    let length = context.settings.referenceLength
    guard count > 0, length > 0 else { return .nan }
    guard count >= 2 else { return 0.5 }
    let distances = context.published.nearestDistances
    let nearest = (0..<count).lazy.map { distances[$0 * PublishedQuantities.neighborCount] }
    return ShannonEntropy.normalized(
      EqualBins(context.settings.bins(25), from: 0, to: length / 2), of: nearest)
  }
}
