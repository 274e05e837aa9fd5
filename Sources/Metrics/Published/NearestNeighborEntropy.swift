import TrajectoryModel

/// Nearest-neighbour entropy: how evenly the variability of the five nearest distances is distributed.
public struct NearestNeighborEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "nearest_neighbor_entropy", family: .published, range: 0...1, longName: "nearest neighbour entropy",
    definition:
      "Entropy of the coefficient of variation of each individual's 5 nearest distances in 20 equal bins on [0, 2], "
      + "divided by ln 20.",
    nullAndBias: "0.5 below 6 fish", source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of the coefficients of variation, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    let count = context.frame.count
    let k = PublishedQuantities.neighborCount
    guard count > 0 else { return .nan }
    guard count > k else { return 0.5 }
    let distances = context.published.nearestDistances
    let variations = (0..<count).lazy.map { individual in
      variation(of: distances[(individual * k)..<(individual * k + k)])
    }
    return ShannonEntropy.normalized(EqualBins(context.settings.bins(20), from: 0, to: 2), of: variations)
  }

  /// Population standard deviation over mean; the package adds 1e-10 to the mean.
  private static func variation(of distances: ArraySlice<Double>) -> Double {
    let mean = distances.reduce(0, +) / Double(distances.count)
    let squares = distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(distances.count)).squareRoot() / (mean + 1e-10)
  }
}
