/// Disjoint sets whose members know in which periodic image of the box they lie, relative to each other.
///
/// Union by size with path halving; offsets are whole numbers of box edges, so nothing is rounded. Keeps its memory.
final class ImageSets {
  private struct Member {
    var parent: Int32
    /// Members of the set, where this one represents it.
    var size: Int32
    /// Image of a member minus that of its parent.
    var offset: SIMD3<Int32>
  }

  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  @exclusivity(unchecked) private var members: UnsafeMutablePointer<Member> = .allocate(capacity: 1)
  @exclusivity(unchecked) private var capacity = 1
  /// Number of sets.
  @exclusivity(unchecked) private(set) var count = 0
  /// Whether a link was added that contradicts the images known before: a set that closes through the boundary.
  @exclusivity(unchecked) private(set) var isInconsistent = false

  deinit { members.deallocate() }

  /// Starts again with `count` sets of one member.
  func reset(count: Int) {
    isInconsistent = false
    self.count = count
    if count > capacity {
      members.deallocate()
      capacity = count
      members = .allocate(capacity: count)
    }
    for i in 0..<count {
      (members + i).initialize(to: Member(parent: Int32(truncatingIfNeeded: i), size: 1, offset: .zero))
    }
  }

  /// The representative of a member's set, and the member's image relative to it.
  @inline(__always)
  func find(_ member: Int) -> (root: Int, image: SIMD3<Int32>) {
    let members = members
    var at = member
    var image = SIMD3<Int32>.zero
    while true {
      let up = Int(members[at].parent)
      if up == at { return (at, image) }
      let above = Int(members[up].parent)
      if above != up {
        members[at].offset &+= members[up].offset
        members[at].parent = Int32(truncatingIfNeeded: above)
      }
      image &+= members[at].offset
      at = above
    }
  }

  /// Links two members, the second standing in `image` when the first stands in image zero.
  @inline(__always)
  func unite(_ first: Int, _ second: Int, image: SIMD3<Int32>) {
    let (a, imageA) = find(first)
    let (b, imageB) = find(second)
    // Where b's root stands when a's root stands in image zero.
    let between = imageA &+ image &- imageB
    if a == b {
      if between != .zero { isInconsistent = true }
      return
    }
    count -= 1
    let (sizeA, sizeB) = (members[a].size, members[b].size)
    if sizeA >= sizeB {
      members[b].parent = Int32(truncatingIfNeeded: a)
      members[b].offset = between
      members[a].size = sizeA + sizeB
    } else {
      members[a].parent = Int32(truncatingIfNeeded: b)
      members[a].offset = .zero &- between
      members[b].size = sizeA + sizeB
    }
  }

  /// Whether a link would say nothing new.
  @inline(__always)
  func knows(_ first: Int, _ second: Int, image: SIMD3<Int32>) -> Bool {
    let (a, imageA) = find(first)
    let (b, imageB) = find(second)
    return a == b && (isInconsistent || imageA &+ image == imageB)
  }
}
