import TrajectoryModel

/// Angular momentum entropy: how evenly individuals contribute to rotation about the centroid.
public struct AngularMomentumEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "angular_momentum_entropy", family: .published, range: 0...1, longName: "angular momentum entropy",
    definition:
      "Entropy of the length of the cross product of radial and heading unit vectors in 20 equal bins on [0, 1], "
      + "divided by ln 20.",
    nullAndBias: "has no sign: a counter-rotating crowd scores like a perfect mill; 0.5 below 3 fish",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of |r̂ × û|, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    let headings = context.published.headings
    guard headings.count > 0 else { return .nan }
    guard headings.count >= 3 else { return 0.5 }
    let radial = context.published.radialDirections
    let lengths = (0..<headings.count).lazy.map { i in
      let momentum = cross(radial[i], headings[i])
      return (momentum * momentum).sum().squareRoot()
    }
    return ShannonEntropy.normalized(EqualBins(context.settings.bins(20), from: 0, to: 1), of: lengths)
  }
}
