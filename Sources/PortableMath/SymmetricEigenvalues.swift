/// Eigenvalues of small symmetric matrices by Jacobi rotations.
///
/// Jacobi's method finds tiny eigenvalues with high relative accuracy and uses nothing beyond square roots.
/// Source: Golub and Van Loan, Matrix Computations, section 8.5.
public enum SymmetricEigenvalues {
  /// The eigenvalues of a symmetric 3 × 3 matrix, in descending order.
  ///
  /// - Parameters:
  ///   - diagonal: elements 00, 11, 22.
  ///   - offDiagonal: elements 01, 02, 12.
  public static func descending(diagonal: SIMD3<Double>, offDiagonal: SIMD3<Double>) -> SIMD3<Double> {
    var d = diagonal
    var (p01, p02, p12) = (offDiagonal.x, offDiagonal.y, offDiagonal.z)
    // Convergence is quadratic: a handful of sweeps suffices, the bound only guards against NaN.
    for _ in 0..<32 {
      let off = p01 * p01 + p02 * p02 + p12 * p12
      let scale = d.x * d.x + d.y * d.y + d.z * d.z
      if !(off > scale * 1e-36) { break }
      (d.x, d.y, p01, p02, p12) = rotate(d.x, d.y, p01, p02, p12)
      (d.x, d.z, p02, p01, p12) = rotate(d.x, d.z, p02, p01, p12)
      (d.y, d.z, p12, p01, p02) = rotate(d.y, d.z, p12, p01, p02)
    }
    if d.x < d.y { (d.x, d.y) = (d.y, d.x) }
    if d.y < d.z { (d.y, d.z) = (d.z, d.y) }
    if d.x < d.y { (d.x, d.y) = (d.y, d.x) }
    return d
  }

  /// One rotation that makes the off-diagonal element pq zero; r is the third index.
  private static func rotate(
    _ pp: Double, _ qq: Double, _ pq: Double, _ pr: Double, _ qr: Double
  ) -> (Double, Double, Double, Double, Double) {
    if pq == 0 { return (pp, qq, pq, pr, qr) }
    let theta = (qq - pp) / (2 * pq)
    let tangent = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    return (
      pp - tangent * pq, qq + tangent * pq, 0, cosine * pr - sine * qr, sine * pr + cosine * qr
    )
  }
}
