/// A prefix code for symbols of given frequencies, in the canonical form of deflate (RFC 1951, section 3.2.2).
struct HuffmanCode {
  /// Bits of each symbol; 0 for those that do not occur.
  private(set) var lengths: [UInt8]
  /// The code of each symbol, first bit lowest.
  private(set) var codes: [UInt32]

  /// The shortest code of at most `limit` bits, or nearly: where it would be longer, rare symbols are taken for less rare.
  init(_ frequencies: [Int], limit: Int) {
    var weights = frequencies
    lengths = Self.lengths(weights)
    while let longest = lengths.max(), longest > limit {
      weights = weights.map { $0 > 0 ? $0 / 2 + 1 : 0 }
      lengths = Self.lengths(weights)
    }
    codes = Self.codes(lengths)
  }

  private static func lengths(_ weights: [Int]) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: weights.count)
    let leaves = weights.indices.filter { weights[$0] > 0 }.sorted {
      (weights[$0], $0) < (weights[$1], $1)
    }
    // A code of one symbol has one bit all the same.
    guard leaves.count > 1 else {
      lengths[leaves.first ?? 0] = 1
      return lengths
    }
    // Leaves and then the nodes above them, both in ascending order of their weights.
    var nodes = leaves.map { weights[$0] }
    var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
    var (leaf, inner) = (0, leaves.count)
    for node in leaves.count..<parents.count {
      var weight = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < leaves.count && (inner >= node || nodes[leaf] <= nodes[inner])
        let child = takesLeaf ? leaf : inner
        if takesLeaf { leaf += 1 } else { inner += 1 }
        weight += nodes[child]
        parents[child] = node
      }
      nodes.append(weight)
    }
    var depths = [UInt8](repeating: 0, count: parents.count)
    for node in (0..<parents.count - 1).reversed() { depths[node] = min(depths[parents[node]], 254) + 1 }
    for (place, symbol) in leaves.enumerated() { lengths[symbol] = depths[place] }
    return lengths
  }

  private static func codes(_ lengths: [UInt8]) -> [UInt32] {
    var next = [UInt32](repeating: 0, count: 17)
    for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
    var code: UInt32 = 0
    for length in 1..<next.count {
      code = (code + next[length]) << 1
      next[length] = code
    }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return next[Int(length)].reversedBits(Int(length))
    }
  }
}

extension UInt32 {
  /// The lowest bits the other way round.
  fileprivate func reversedBits(_ width: Int) -> UInt32 {
    (0..<width).reduce(0) { $0 << 1 | (self >> $1 & 1) }
  }
}
