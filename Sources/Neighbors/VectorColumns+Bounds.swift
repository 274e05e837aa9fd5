import TrajectoryModel

extension VectorColumns {
  /// Smallest and largest components; zeros where there are no vectors.
  func bounds() -> (low: SIMD3<Double>, high: SIMD3<Double>) {
    guard count > 0 else { return (.zero, .zero) }
    var low = self[0]
    var high = low
    for i in 1..<max(1, count) {
      let vector = self[i]
      low = pointwiseMin(low, vector)
      high = pointwiseMax(high, vector)
    }
    return (low, high)
  }
}
