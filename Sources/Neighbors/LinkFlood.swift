import TrajectoryModel

/// Links found by flooding: from each individual reached, everybody not yet reached within ℓ is reached next.
///
/// Who is reached is not looked at again, so that a compact school costs little more than its number of individuals
/// times the links between its ends. Looking for a link that closes a group on itself takes every pair, but only
/// where a group is so wide that one could exist.
struct LinkFlood {
  /// The group of each individual, in the order of their first individual.
  private(set) var groups: [Int32] = []
  /// Image of the box in which each individual stands when its group's first individual is in image zero.
  private(set) var images: [SIMD3<Int32>] = []
  /// Whether a group links to its own image.
  private(set) var percolates = false
  private var remaining: [Int32] = []
  private var queue: [Int32] = []

  /// Finds groups and images of wrapped positions.
  mutating func flood(_ wrapped: VectorColumns, edges: SIMD3<Double>, linkLength: Double) {
    let count = wrapped.count
    percolates = false
    groups.removeAll(keepingCapacity: true)
    groups.append(contentsOf: repeatElement(-1, count: count))
    images.removeAll(keepingCapacity: true)
    images.append(contentsOf: repeatElement(.zero, count: count))
    remaining.removeAll(keepingCapacity: true)
    remaining.append(contentsOf: 0..<Int32(count))
    var group: Int32 = 0
    for first in 0..<count where groups[first] < 0 {
      reach(from: first, group: group, wrapped, edges, linkLength * linkLength)
      group += 1
    }
    if isWide(wrapped, edges, linkLength) { percolates = closes(wrapped, edges, linkLength * linkLength) }
  }

  private mutating func reach(
    from first: Int, group: Int32, _ wrapped: VectorColumns, _ edges: SIMD3<Double>, _ square: Double
  ) {
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(first))
    groups[first] = group
    var next = 0
    while next < queue.count {
      let i = Int(queue[next])
      next += 1
      let position = wrapped[i]
      var kept = 0
      for place in 0..<remaining.count {
        let j = Int(remaining[place])
        if groups[j] >= 0 { continue }
        if Separation.squared(position, wrapped[j], edges: edges) < square {
          groups[j] = group
          images[j] = images[i] &+ Separation.image(from: position, to: wrapped[j], edges: edges)
          queue.append(Int32(j))
        } else {
          remaining[kept] = Int32(j)
          kept += 1
        }
      }
      remaining.removeLast(remaining.count - kept)
      if remaining.isEmpty { return }
    }
  }

  /// Whether the extent of some group comes within a link of a periodic edge.
  ///
  /// Two linked individuals of one group that differ by less than L − ℓ cannot be linked across the boundary too.
  private func isWide(_ wrapped: VectorColumns, _ edges: SIMD3<Double>, _ linkLength: Double) -> Bool {
    let finite = edges.replacing(with: 0, where: edges .== .infinity)
    guard finite != .zero else { return false }
    var low = [SIMD3<Double>](repeating: SIMD3(repeating: .infinity), count: Int(groups.max() ?? -1) + 1)
    var high = low.map { -$0 }
    for i in 0..<wrapped.count {
      let group = Int(groups[i])
      let position = wrapped[i] + finite * SIMD3<Double>(images[i])
      low[group] = pointwiseMin(low[group], position)
      high[group] = pointwiseMax(high[group], position)
    }
    // A hair less, because the difference of two positions rounds.
    return zip(low, high).contains { low, high in any((high - low) .>= (edges - linkLength) * (1 - 1e-12)) }
  }

  private func closes(_ wrapped: VectorColumns, _ edges: SIMD3<Double>, _ square: Double) -> Bool {
    for i in 0..<wrapped.count {
      let position = wrapped[i]
      for j in i + 1..<max(i + 1, wrapped.count) where groups[i] == groups[j] {
        guard Separation.squared(position, wrapped[j], edges: edges) < square else { continue }
        if images[i] &+ Separation.image(from: position, to: wrapped[j], edges: edges) != images[j] {
          return true
        }
      }
    }
    return false
  }
}
