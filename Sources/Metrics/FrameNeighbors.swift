import Neighbors
import TrajectoryModel

/// The nearest neighbours of a set of individuals of a frame, searched for once for all metrics.
final class FrameNeighbors {
  /// Neighbours an individual.
  static let count = 6

  /// Distances, ascending, six an individual, in length units; infinite where there are fewer others.
  private(set) var distances: [Double] = []
  private(set) var positions: VectorColumns?
  private let search = NearestNeighbors()
  private let domain: Domain
  private var foundPairs: [(Int32, Int32)]?

  init(domain: Domain) { self.domain = domain }

  /// Searches.
  func load(_ positions: VectorColumns) {
    self.positions = positions
    distances = search.distances(k: Self.count, of: positions, in: domain)
  }

  /// Lets go of the last frame, so that the searcher's own array has one owner and is reused.
  func forget() {
    positions = nil
    foundPairs = nil
    distances = []
  }

  /// Pairs of which one is among the other's six nearest, ties included, each once.
  var pairs: [(Int32, Int32)] {
    if let foundPairs { return foundPairs }
    let pairs = search.pairs(k: Self.count, tolerance: 1e-9, kth: distances, in: domain)
    foundPairs = pairs
    return pairs
  }
}
