/// Mean and population standard deviation of a sample.
public struct Moments: Equatable, Sendable {
  /// Number of values.
  public let count: Int
  /// Arithmetic mean; NaN where there is no value.
  public let mean: Double
  /// Population standard deviation (divisor n); NaN where there is no value.
  public let standardDeviation: Double

  /// The moments of finite values, in two passes of compensated sums.
  public init(of values: some Collection<Double>) {
    count = values.count
    guard let first = values.first else {
      mean = .nan
      standardDeviation = .nan
      return
    }
    // Sums of the distances from one of the values: a constant series has exactly itself as mean and 0 as spread.
    var sum = CompensatedSum()
    for value in values { sum.add(value - first) }
    let mean = first + sum.value / Double(count)
    var squares = CompensatedSum()
    for value in values { squares.add((value - mean) * (value - mean)) }
    self.mean = mean
    standardDeviation = (squares.value / Double(count)).squareRoot()
  }

  /// Variance with divisor n − 1; NaN for fewer than two values.
  public var sampleVariance: Double {
    guard count > 1 else { return .nan }
    return standardDeviation * standardDeviation * Double(count) / Double(count - 1)
  }
}
