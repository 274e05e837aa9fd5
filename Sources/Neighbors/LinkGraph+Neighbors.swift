import CKernels
import TrajectoryModel

extension LinkGraph {
  /// Up to how many individuals looking at all their pairs is faster than cells.
  private static let mostCrowded = 3000

  /// The same as ``build(_:in:linkLength:)`` where nearest neighbours are known already: faster for a school.
  ///
  /// Most links are among the pairs of nearest neighbours. A link that is not has both its ends nearer to all their
  /// listed neighbours than ℓ, and it changes nothing unless the ends are in different groups or the group is so
  /// wide that it could close on itself.
  /// - Parameters:
  ///   - positions: Positions, in length units; all finite.
  ///   - domain: Open or periodic box.
  ///   - linkLength: ℓ, in length units, less than half of every periodic edge.
  ///   - pairs: Pairs of which one is among the k nearest neighbours of the other.
  ///   - farthest: Distance of each individual to its k-th nearest.
  public func build(
    _ positions: VectorColumns, in domain: Domain, linkLength: Double, pairs: [(Int32, Int32)],
    farthest: (Int) -> Double
  ) {
    Separation.wrap(positions, in: domain, into: wrapped)
    sets.reset(count: wrapped.count)
    let edges = Separation.edges(of: domain)
    let square = linkLength > 0 ? linkLength * linkLength : 0
    // Once all are linked, further links could only close the group through the boundary.
    let rest = link(pairs[...], square, edges) { self.sets.count == 1 }
    if sets.count > 1 {
      let crowded = crowded(farthest, linkLength)
      if isApart(crowded) {
        if crowded.count > Self.mostCrowded { return build(positions, in: domain, linkLength: linkLength) }
        linkAcross(crowded, square, edges)
      }
    }
    numberGroups(in: domain)
    guard !percolates, isWide(linkLength, edges) else { return }
    _ = link(rest, square, edges) { self.sets.isInconsistent }
    percolates = sets.isInconsistent
    if percolates { return }
    let crowded = crowded(farthest, linkLength)
    if crowded.count > Self.mostCrowded { return build(positions, in: domain, linkLength: linkLength) }
    findClosingLink(crowded, square, edges)
  }

  /// Links the pairs that are close enough until it is done; the pairs that are left then.
  @inline(__always)
  private func link(
    _ pairs: ArraySlice<(Int32, Int32)>, _ square: Double, _ edges: SIMD3<Double>, until isDone: () -> Bool
  ) -> ArraySlice<(Int32, Int32)> {
    for place in pairs.indices {
      let (i, j) = (Int(pairs[place].0), Int(pairs[place].1))
      let (from, to) = (wrapped[i], wrapped[j])
      guard Separation.squared(from, to, edges: edges) < square else { continue }
      sets.unite(i, j, image: Separation.image(from: from, to: to, edges: edges))
      if isDone() { return pairs[(place + 1)...] }
    }
    return []
  }

  /// Who may have links that are not among the pairs.
  private func crowded(_ farthest: (Int) -> Double, _ linkLength: Double) -> [Int] {
    (0..<wrapped.count).filter { farthest($0) < linkLength }
  }

  private func isApart(_ crowded: [Int]) -> Bool {
    guard let first = crowded.first else { return false }
    let root = sets.find(first).root
    return crowded.contains { sets.find($0).root != root }
  }

  /// Looks at the pairs of different sets: one of the two is not in the set of most.
  private func linkAcross(_ crowded: [Int], _ square: Double, _ edges: SIMD3<Double>) {
    let roots = crowded.map { sets.find($0).root }
    var members: [Int: Int] = [:]
    for root in roots { members[root, default: 0] += 1 }
    let largest = members.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var points = NearestNeighbors.points(wrapped, edges: edges)
    let numbers = around.reserve((wrapped.count + 7) & ~7)
    for (i, root) in zip(crowded, roots) where root != largest {
      let from = wrapped[i]
      let found = withUnsafePointer(to: (from.x, from.y, from.z)) {
        $0.withMemoryRebound(to: Double.self, capacity: 3) {
          kadita_around(ProcessorLevel.highest.number, &points, $0, square, numbers)
        }
      }
      for j in UnsafeBufferPointer(start: numbers, count: found) where Int(j) != i {
        sets.unite(i, Int(j), image: Separation.image(from: from, to: wrapped[Int(j)], edges: edges))
      }
    }
  }

  /// Whether some group comes within a link of spanning a periodic edge.
  ///
  /// Two individuals of one group that differ by less than L − ℓ cannot be linked across the boundary too.
  private func isWide(_ linkLength: Double, _ edges: SIMD3<Double>) -> Bool {
    guard any(edges .< .infinity) else { return false }
    var low = [SIMD3<Double>](repeating: SIMD3(repeating: .infinity), count: groupSizes.count)
    var high = low.map { -$0 }
    for i in 0..<unwrapped.count {
      let group = Int(groups[i])
      low[group] = pointwiseMin(low[group], unwrapped[i])
      high[group] = pointwiseMax(high[group], unwrapped[i])
    }
    // A hair less, because the difference of two positions rounds.
    return zip(low, high).contains { low, high in any((high - low) .>= (edges - linkLength) * (1 - 1e-12)) }
  }

  /// Looks at every link that is not among the pairs: those agree already.
  private func findClosingLink(_ crowded: [Int], _ square: Double, _ edges: SIMD3<Double>) {
    let images = crowded.map { sets.find($0).image }
    for (a, i) in crowded.enumerated() {
      let position = wrapped[i]
      for b in a + 1..<crowded.count {
        let j = crowded[b]
        guard Separation.squared(position, wrapped[j], edges: edges) < square else { continue }
        // Linked, so in one set: their images must differ as the link says.
        if images[a] &+ Separation.image(from: position, to: wrapped[j], edges: edges) != images[b] {
          percolates = true
          return
        }
      }
    }
  }
}
