import Neighbors
import TrajectoryModel

/// What the published metrics of a frame share, each computed at most once a frame.
public final class PublishedQuantities {
  /// Neighbours asked for by the nearest-neighbour entropy.
  static let neighborCount = 5

  private let frame: Frame
  private let headingColumns = VectorColumns()
  private let radialColumns = VectorColumns()
  private let neighbors: NeighborCache
  private let pairHistogram = PairHistogram()
  private var neighborDistances: [Double] = []
  private var squaredRadii = 0.0
  private var hasHeadings = false
  private var hasRadii = false
  private var hasNeighbors = false

  init(frame: Frame, neighbors: NeighborCache) {
    self.frame = frame
    self.neighbors = neighbors
  }

  /// Forgets the last frame.
  func reset() {
    hasHeadings = false
    hasRadii = false
    hasNeighbors = false
  }

  /// Unit velocities of the present individuals; a speed below 1e-10 leaves the velocity as it is.
  public var headings: VectorColumns {
    if !hasHeadings {
      hasHeadings = true
      headingColumns.resize(to: frame.count)
      for i in 0..<frame.count { headingColumns[i] = Self.normalized(frame.velocities[i]) }
    }
    return headingColumns
  }

  /// Unit vectors from the plain mean of the stored positions to each present individual.
  var radialDirections: VectorColumns {
    computeRadii()
    return radialColumns
  }

  /// Mean squared distance from the plain mean of the stored positions.
  var meanSquaredRadius: Double {
    computeRadii()
    return squaredRadii / Double(frame.count)
  }

  /// Distances to the five nearest others, ascending, five an individual; infinite where there are fewer.
  var nearestDistances: [Double] {
    if !hasNeighbors {
      hasNeighbors = true
      let (k, all) = (Self.neighborCount, FrameNeighbors.count)
      let distances = neighbors.neighbors(of: frame.positions).distances
      neighborDistances.removeAll(keepingCapacity: true)
      for i in 0..<frame.count { neighborDistances += distances[i * all..<i * all + k] }
    }
    return neighborDistances
  }

  /// Pairs by their alignment (û_i · û_j + 1) / 2, in 20 equal bins on [0, 1].
  var alignmentCounts: [Int] { pairHistogram.counts(of: headings) }

  private func computeRadii() {
    guard !hasRadii else { return }
    hasRadii = true
    let centroid = frame.positions.mean()
    radialColumns.resize(to: frame.count)
    squaredRadii = 0
    for i in 0..<frame.count {
      let radius = frame.positions[i] - centroid
      squaredRadii += (radius * radius).sum()
      radialColumns[i] = Self.normalized(radius)
    }
  }

  /// The package's normalisation: what is shorter than 1e-10 is not divided.
  @inline(__always)
  private static func normalized(_ vector: SIMD3<Double>) -> SIMD3<Double> {
    let length = (vector * vector).sum().squareRoot()
    return length < 1e-10 ? vector : vector / length
  }
}
