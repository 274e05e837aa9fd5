/// Distances of the located individuals to their nearest neighbours.
final class Spacing {
  /// Neighbours whose distances enter the nearest-neighbour entropy.
  static let neighborCount = 5

  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  @exclusivity(unchecked) private var distances: [Double] = []
  /// Median of the positive nearest-neighbour distances; NaN where there are none.
  private(set) var median = Double.nan
  private let positive = Sample()

  /// Number of individuals.
  var count: Int { distances.count / FrameNeighbors.count }

  /// Distance of an individual to its nearest neighbour.
  func nearest(_ individual: Int) -> Double { distances[individual * FrameNeighbors.count] }

  /// Mean distance to the nearest neighbour.
  var meanNearest: Double {
    var sum = 0.0
    for i in 0..<count { sum += nearest(i) }
    return sum / Double(count)
  }

  /// Population standard deviation over mean of an individual's five distances; `nil` if all are zero.
  func variation(_ individual: Int) -> Double? {
    let first = individual * FrameNeighbors.count
    var sum = 0.0
    for m in first..<first + Self.neighborCount { sum += distances[m] }
    let mean = sum / Double(Self.neighborCount)
    guard mean > 0 else { return nil }
    var squares = 0.0
    for m in first..<first + Self.neighborCount { squares += (distances[m] - mean) * (distances[m] - mean) }
    return (squares / Double(Self.neighborCount)).squareRoot() / mean
  }

  /// Lets go of the last frame, so that the searcher's own array has one owner and is reused.
  func forget() { distances = [] }

  /// Takes the distances of one frame.
  func load(_ neighbors: FrameNeighbors) {
    distances = neighbors.distances
    positive.removeAll(reserving: count)
    for i in 0..<count where nearest(i) > 0 && nearest(i).isFinite { positive.append(nearest(i)) }
    positive.sort()
    median = positive.median
  }
}
