/// A number for every ordered pair of individuals.
public struct PairMatrix: Equatable, Sendable {
  /// Number of individuals.
  public let count: Int
  /// Row after row; NaN on the diagonal and where there is no value.
  public private(set) var values: [Double]

  /// A matrix without values.
  public init(count: Int) {
    self.count = count
    values = [Double](repeating: .nan, count: count * count)
  }

  /// The number of the pair (i, j).
  public subscript(i: Int, j: Int) -> Double {
    get { values[i * count + j] }
    set { values[i * count + j] = newValue }
  }
}
