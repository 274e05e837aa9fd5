import PortableMath
import TrajectoryModel

/// School shape entropy: how equal the principal variances of the positions are.
public struct SchoolShapeEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "school_shape_entropy", family: .published, range: 0...1, longName: "school shape entropy",
    definition:
      "Entropy of the normalised eigenvalues of the sample covariance of the stored positions, divided by ln d.",
    nullAndBias: "0.5 below 4 fish; wrong where a school crosses a periodic boundary",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of the eigenvalues, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    let frame = context.frame
    guard frame.count > 0 else { return .nan }
    guard frame.count >= 4 else { return 0.5 }
    let eigenvalues = covarianceEigenvalues(of: frame.positions)
    let used = (0..<frame.dimensions).map { max(eigenvalues[$0], 1e-10) }
    return ShannonEntropy.normalized(weights: used)
  }

  /// Eigenvalues, in descending order, of the covariance with divisor N − 1.
  private static func covarianceEigenvalues(of positions: VectorColumns) -> SIMD3<Double> {
    let mean = positions.mean()
    var squares = SIMD3<Double>.zero
    var products = SIMD3<Double>.zero
    for i in 0..<positions.count {
      let r = positions[i] - mean
      squares += r * r
      products += SIMD3(r.x * r.y, r.x * r.z, r.y * r.z)
    }
    let divisor = Double(positions.count - 1)
    return SymmetricEigenvalues.descending(diagonal: squares / divisor, offDiagonal: products / divisor)
  }
}
