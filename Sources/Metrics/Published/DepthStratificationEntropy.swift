import TrajectoryModel

/// Depth stratification entropy: how evenly the school fills the height of the box.
public struct DepthStratificationEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "depth_stratification_entropy", family: .published, range: 0...1,
    longName: "depth stratification entropy",
    definition: "Entropy of z in 15 equal bins on [0, L], divided by ln 15; NaN in two dimensions.",
    nullAndBias: "depends on the box edge L and on where the school is in it",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of the third coordinate, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    let frame = context.frame
    let length = context.settings.referenceLength
    guard frame.count > 0, length > 0, frame.dimensions == 3 else { return .nan }
    let origin = context.settings.referenceOrigin.z
    // A coordinate that wrapping has rounded up to the edge is the coordinate 0.
    let periodicEdge = frame.domain.edges.z
    let depths = (0..<frame.count).lazy.map { i in
      let z = frame.positions.z[i] - origin
      return periodicEdge > 0 && z == periodicEdge ? 0 : z
    }
    return ShannonEntropy.normalized(EqualBins(context.settings.bins(15), from: 0, to: length), of: depths)
  }
}
