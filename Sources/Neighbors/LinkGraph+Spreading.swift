import CKernels
import TrajectoryModel

extension LinkGraph {
  /// Links individuals by looking around from those that are not in the largest set yet, until there are no more.
  ///
  /// A link between two sets has an end outside the largest: nobody in it needs to look. In a school most
  /// individuals are in it before it is their turn.
  func spread(_ linkLength: Double, in domain: Domain, _ level: ProcessorLevel) {
    let edges = Separation.edges(of: domain)
    sets.reset(count: wrapped.count)
    var points = NearestNeighbors.points(wrapped, edges: edges)
    near.reserve((wrapped.count + 63) / 64)
    looked.removeAll(keepingCapacity: true)
    looked.append(contentsOf: repeatElement(false, count: wrapped.count))
    var isDone: Bool
    repeat {
      isDone = true
      // Another set may have become the largest since somebody's turn.
      for i in 0..<wrapped.count where !looked[i] && sets.root(of: i) != sets.largest {
        looked[i] = true
        isDone = false
        lookAround(i, &points, linkLength, edges, level)
      }
    } while !isDone
    numberGroups(in: domain)
    if !percolates { lookAcross(&points, linkLength, edges, level) }
  }

  @inline(__always)
  private func lookAround(
    _ i: Int, _ points: inout kadita_points, _ linkLength: Double, _ edges: SIMD3<Double>,
    _ level: ProcessorLevel
  ) {
    let near = near.base
    kadita_around(level.number, &points, i, linkLength * linkLength, near)
    for word in 0..<(wrapped.count + 63) / 64 {
      var rest = near[word]
      while rest != 0 {
        let j = 64 * word + rest.trailingZeroBitCount
        rest &= rest - 1
        sets.unite(i, j, image: Separation.image(from: wrapped[i], to: wrapped[j], edges: edges))
      }
    }
  }

  /// Looks for a link by which a group closes on itself.
  ///
  /// Its ends are at least L − ℓ apart along some axis where the group is continuous: one is that far below the top.
  private func lookAcross(
    _ points: inout kadita_points, _ linkLength: Double, _ edges: SIMD3<Double>, _ level: ProcessorLevel
  ) {
    guard any(edges .< .infinity) else { return }
    tops.removeAll(keepingCapacity: true)
    tops.append(contentsOf: repeatElement(SIMD3(repeating: -.infinity), count: groupSizes.count))
    for i in 0..<unwrapped.count {
      let group = Int(groups[i])
      tops[group] = pointwiseMax(tops[group], unwrapped[i])
    }
    // A hair less, because the difference of two positions rounds.
    let gap = (edges - linkLength) * (1 - 1e-12)
    for i in 0..<unwrapped.count where any(tops[Int(groups[i])] - unwrapped[i] .>= gap) {
      lookAround(i, &points, linkLength, edges, level)
      percolates = sets.isInconsistent
      if percolates { return }
    }
  }
}
