/// Equal bins of distance from 0 on, half open, the last one closed.
public struct DistanceBins: Equatable, Sendable {
  /// Upper end of the last bin, in length units.
  public let range: Double
  /// Number of bins.
  public let count: Int

  /// Bins on [0, range].
  public init(range: Double, count: Int) {
    self.range = range
    self.count = count
  }

  /// Middle of each bin.
  public var centers: [Double] { (0..<count).map { (Double($0) + 0.5) * range / Double(count) } }

  /// How many bins lie in a unit of length.
  @usableFromInline
  var perLength: Double { Double(count) / range }

  /// The bin of a squared distance, `count` for what lies beyond.
  @inlinable
  func index(ofSquare square: Double) -> Int {
    let distance = square.squareRoot()
    guard distance < range else { return distance == range ? count - 1 : count }
    return min(count - 1, Int(distance * perLength))
  }
}
