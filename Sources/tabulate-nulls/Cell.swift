import Metrics
import Neighbors
import PortableMath
import TrajectoryModel

/// The nulls of one number of points in one space, for every k.
struct Cell {
  static let neighbors = 2...8
  private static let distances = 5

  private(set) var cohesion = [Moments](repeating: Moments(), count: neighbors.count)
  private(set) var neighborhood = [Moments](repeating: Moments(), count: neighbors.count)

  init(count: Int, space: UniformSpace) {
    let points = VectorColumns()
    points.resize(to: count)
    let search = NearestNeighbors()
    for draw in 0..<TabulateNulls.points / count {
      space.draw(draw, into: points)
      let nearest = search.distances(k: Self.distances, of: points, in: space.domain)
      let logarithms = (0..<count).map { PortableMath.log(nearest[$0 * Self.distances]) }
      let variations = (0..<count).map { Self.variation(nearest, $0) }
      for k in Self.neighbors where count >= k + 2 {
        let estimator = KozachenkoLeonenko(k: k)
        cohesion[k - Self.neighbors.lowerBound].add(estimator.line(logarithms))
        if count > Self.distances {
          neighborhood[k - Self.neighbors.lowerBound].add(estimator.line(variations))
        }
      }
    }
  }

  var largestError: Double { (cohesion + neighborhood).map(\.standardError).filter(\.isFinite).max() ?? .nan }

  private static func variation(_ nearest: [Double], _ individual: Int) -> Double {
    let five = nearest[individual * distances..<(individual + 1) * distances]
    let mean = five.reduce(0, +) / Double(distances)
    return (five.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(distances)).squareRoot() / mean
  }
}
