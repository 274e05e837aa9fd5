/// Disjoint sets whose members know in which periodic image of the box they lie, relative to each other.
///
/// Union by size with path halving; offsets are whole numbers of box edges, so nothing is rounded.
struct ImageSets {
  private var parent: [Int32] = []
  private var size: [Int32] = []
  /// Image of a member minus that of its parent.
  private var offset: [SIMD3<Int32>] = []
  /// Whether a link was added that contradicts the images known before: a set that closes through the boundary.
  private(set) var isInconsistent = false

  /// Starts again with `count` sets of one member.
  mutating func reset(count: Int) {
    isInconsistent = false
    parent.removeAll(keepingCapacity: true)
    size.removeAll(keepingCapacity: true)
    offset.removeAll(keepingCapacity: true)
    parent.append(contentsOf: 0..<Int32(count))
    size.append(contentsOf: repeatElement(1, count: count))
    offset.append(contentsOf: repeatElement(.zero, count: count))
  }

  /// The representative of a member's set, and the member's image relative to it.
  mutating func find(_ member: Int) -> (root: Int, image: SIMD3<Int32>) {
    var at = member
    var image = SIMD3<Int32>.zero
    while Int(parent[at]) != at {
      let up = Int(parent[at])
      if Int(parent[up]) != up {
        offset[at] &+= offset[up]
        parent[at] = parent[up]
      }
      image &+= offset[at]
      at = Int(parent[at])
    }
    return (at, image)
  }

  /// Links two members, the second standing in `image` when the first stands in image zero.
  mutating func unite(_ first: Int, _ second: Int, image: SIMD3<Int32>) {
    let (a, imageA) = find(first)
    let (b, imageB) = find(second)
    // Where b's root stands when a's root stands in image zero.
    let between = imageA &+ image &- imageB
    if a == b {
      if between != .zero { isInconsistent = true }
    } else if size[a] >= size[b] {
      parent[b] = Int32(a)
      offset[b] = between
      size[a] += size[b]
    } else {
      parent[a] = Int32(b)
      offset[a] = .zero &- between
      size[b] += size[a]
    }
  }

  /// Whether a link would say nothing new.
  mutating func knows(_ first: Int, _ second: Int, image: SIMD3<Int32>) -> Bool {
    let (a, imageA) = find(first)
    let (b, imageB) = find(second)
    return a == b && (isInconsistent || imageA &+ image == imageB)
  }
}
