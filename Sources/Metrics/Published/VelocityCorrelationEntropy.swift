import Neighbors
import TrajectoryModel

/// Velocity correlation entropy: how evenly the alignments of all pairs are distributed.
public struct VelocityCorrelationEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "velocity_correlation_entropy", family: .published, range: 0...1,
    longName: "velocity correlation entropy",
    definition: "Entropy of (u_i . u_j + 1) / 2 over all pairs in 20 equal bins on [0, 1], divided by ln 20.",
    nullAndBias: "ignores positions and saturates: below .01 as soon as P exceeds .99; 0.5 below 2 fish",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of the pairwise alignments, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    guard context.frame.count > 0 else { return .nan }
    guard context.frame.count >= 2 else { return 0.5 }
    if context.settings.histogramFineness == 1 {
      return ShannonEntropy.normalized(context.published.alignmentCounts)
    }
    let headings = context.published.headings
    let alignments = (0..<headings.count).lazy.flatMap { i in
      (i + 1..<max(i + 1, headings.count)).lazy.map { j in
        let product = headings[i] * headings[j]
        return ((product.x + product.y + product.z) + 1) / 2
      }
    }
    return ShannonEntropy.normalized(
      EqualBins(context.settings.bins(PairHistogram.binCount), from: 0, to: 1), of: alignments)
  }
}
