import TrajectoryModel

extension NearestNeighbors {
  /// Squared distances to the k nearest others: every pair is looked at, each row is kept sorted.
  static func definition(
    k: Int, of wrapped: VectorColumns, edges: SIMD3<Double>, into squares: UnsafeMutableBufferPointer<Double>
  ) {
    squares.update(repeating: .infinity)
    for i in 0..<wrapped.count {
      for j in 0..<wrapped.count where j != i {
        let square = Separation.squared(wrapped[i], wrapped[j], edges: edges)
        guard square < squares[i * k + k - 1] else { continue }
        var place = i * k + k - 1
        while place > i * k, square < squares[place - 1] {
          squares[place] = squares[place - 1]
          place -= 1
        }
        squares[place] = square
      }
    }
  }
}
