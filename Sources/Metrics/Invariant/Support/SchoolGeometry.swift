import Neighbors
import PortableMath
import TrajectoryModel

/// Where the located individuals are relative to each other: groups, continuous positions, centroid.
///
/// Individuals closer than ℓ = min(3 × the median positive nearest-neighbour distance, .49 L) are linked. Within a
/// group positions are continued along links; further groups stand where the minimum image of their centroid from
/// the largest group's is. A group that closes on itself through the boundary has no continuous positions.
final class SchoolGeometry {
  /// Below this number of individuals the spacing says too little to call a school percolating.
  static let fewestToPercolate = 6

  /// Whether continuous positions exist.
  private(set) var isContinuous = false
  /// Continuous positions, in length units; meaningful only where ``isContinuous``.
  let positions = VectorColumns()
  /// Their plain mean.
  private(set) var centroid = SIMD3<Double>.zero
  /// √⟨|x − centroid|²⟩.
  private(set) var radiusOfGyration = Double.nan
  private let graph = LinkGraph()
  private var centroids: [SIMD3<Double>] = []
  private var domain = Domain.open

  /// The group of each located individual.
  var groups: [Int32] { graph.groups }

  /// Number of individuals in each group.
  var groupSizes: [Int] { graph.groupSizes }

  /// The largest group; among equals that of the first individual.
  var largestGroup: Int? { graph.largestGroup }

  /// 1 if the school closes on itself through the boundary, 0 if not, NaN for fewer than six individuals.
  var percolating: Double {
    if graph.groups.count < Self.fewestToPercolate { return .nan }
    return graph.percolates ? 1 : 0
  }

  /// Computes everything for one frame.
  ///
  /// - Parameters:
  ///   - linkLength: ℓ, in length units; 0 or NaN links nobody.
  func load(_ located: VectorColumns, in domain: Domain, linkLength: Double) {
    self.domain = domain
    graph.build(located, in: domain, linkLength: linkLength)
    isContinuous = !graph.percolates && located.count > 0
    guard isContinuous else {
      radiusOfGyration = .nan
      return
    }
    positions.assign(domain.isPeriodic ? graph.unwrapped : located)
    if domain.isPeriodic { gather(around: graph.largestGroup ?? 0) }
    // About the first position, so that coincident individuals are at their centroid exactly.
    let origin = positions[0]
    var sum = SIMD3<Double>.zero
    for i in 0..<positions.count { sum += positions[i] - origin }
    centroid = origin + sum / Double(positions.count)
    var squares = 0.0
    for i in 0..<positions.count {
      let r = positions[i] - centroid
      squares += (r * r).sum()
    }
    radiusOfGyration = (squares / Double(positions.count)).squareRoot()
  }

  /// Eigenvalues of the covariance of the continuous positions divided by their sum, descending.
  var relativeVariances: SIMD3<Double> {
    var (diagonal, offDiagonal) = (SIMD3<Double>.zero, SIMD3<Double>.zero)
    for i in 0..<positions.count {
      let r = (positions[i] - centroid) / radiusOfGyration
      diagonal += r * r
      offDiagonal += SIMD3(r.x * r.y, r.x * r.z, r.y * r.z)
    }
    return SymmetricEigenvalues.descending(diagonal: diagonal, offDiagonal: offDiagonal) / diagonal.sum()
  }

  /// Shifts every other group by whole edges to where it is nearest to one group.
  private func gather(around center: Int) {
    guard graph.groupSizes.count > 1 else { return }
    centroids.removeAll(keepingCapacity: true)
    centroids.append(contentsOf: repeatElement(.zero, count: graph.groupSizes.count))
    for i in 0..<positions.count { centroids[Int(graph.groups[i])] += positions[i] }
    for g in centroids.indices { centroids[g] /= Double(graph.groupSizes[g]) }
    for i in 0..<positions.count {
      let g = Int(graph.groups[i])
      guard g != center else { continue }
      let separation = centroids[g] - centroids[center]
      positions[i] += domain.minimumImage(separation) - separation
    }
  }

  /// The mean on the circle along periodic axes, the plain mean along others: a centre even of a percolating school.
  ///
  /// Source: Bai and Breen 2008, doi:10.1080/2151237X.2008.10129266.
  static func circularCentroid(of positions: VectorColumns, in domain: Domain) -> SIMD3<Double> {
    var center = positions.mean()
    for axis in 0..<3 where domain.edges[axis] > 0 {
      var sum = SIMD2<Double>.zero
      for i in 0..<positions.count {
        let (sine, cosine) = PortableMath.sincos(
          2 * Double.pi * positions[i][axis] * domain.inverseEdges[axis])
        sum += SIMD2(cosine, sine)
      }
      center[axis] = domain.edges[axis] * PortableMath.atan2(sum.y, sum.x) / (2 * Double.pi)
    }
    return center
  }
}
