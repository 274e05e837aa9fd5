/// A sample in ascending order, for quantiles.
public struct SortedSample: Sendable {
  private let values: [Double]

  /// Sorts the values; none may be NaN.
  public init(_ values: [Double]) { self.values = values.sorted() }

  /// The quantile at a probability, linear between order statistics (type 7 of Hyndman & Fan 1996,
  /// doi:10.1080/00031305.1996.10473566); NaN for an empty sample.
  public func quantile(_ probability: Double) -> Double {
    guard let last = values.last else { return .nan }
    let place = probability * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return last }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }
}
