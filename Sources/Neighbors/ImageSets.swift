/// Disjoint sets whose members know in which periodic image of the box they lie, relative to each other.
///
/// Every member carries the number of its set, and the smaller of two sets takes that of the larger when they are
/// united: finding is one look. Offsets are whole numbers of box edges, so nothing is rounded. Keeps its memory.
final class ImageSets {
  private struct Member {
    /// The member after which the set is called.
    var root: Int32
    /// The next member of the set, round and round.
    var next: Int32
    /// Members of the set, where this one gave its name.
    var size: Int32
    /// Image of the member minus that of the root.
    var image: SIMD3<Int32>
  }

  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  @exclusivity(unchecked) private var members: UnsafeMutablePointer<Member> = .allocate(capacity: 1)
  @exclusivity(unchecked) private var capacity = 1
  /// Number of sets.
  @exclusivity(unchecked) private(set) var count = 0
  /// The root of a set that no other has more members than.
  @exclusivity(unchecked) private(set) var largest = 0
  /// Whether a link was added that contradicts the images known before: a set that closes through the boundary.
  @exclusivity(unchecked) private(set) var isInconsistent = false

  deinit { members.deallocate() }

  /// Starts again with `count` sets of one member.
  func reset(count: Int) {
    isInconsistent = false
    largest = 0
    self.count = count
    if count > capacity {
      members.deallocate()
      capacity = count
      members = .allocate(capacity: count)
    }
    for i in 0..<count {
      let number = Int32(truncatingIfNeeded: i)
      (members + i).initialize(to: Member(root: number, next: number, size: 1, image: .zero))
    }
  }

  /// The root of a member's set.
  @inline(__always)
  func root(of member: Int) -> Int { Int(members[member].root) }

  /// A member's image relative to the root of its set.
  @inline(__always)
  func image(of member: Int) -> SIMD3<Int32> { members[member].image }

  /// Links two members, the second standing in `image` when the first stands in image zero.
  @inline(__always)
  func unite(_ first: Int, _ second: Int, image: SIMD3<Int32>) {
    // Where the second's root stands when the first's root stands in image zero.
    let between = members[first].image &+ image &- members[second].image
    let (a, b) = (root(of: first), root(of: second))
    if a == b {
      if between != .zero { isInconsistent = true }
    } else if members[a].size >= members[b].size {
      join(b, to: a, image: between)
    } else {
      join(a, to: b, image: .zero &- between)
    }
  }

  private func join(_ smaller: Int, to larger: Int, image: SIMD3<Int32>) {
    count -= 1
    members[larger].size += members[smaller].size
    if members[larger].size > members[largest].size { largest = larger }
    let root = Int32(truncatingIfNeeded: larger)
    var at = smaller
    repeat {
      members[at].root = root
      members[at].image &+= image
      at = Int(members[at].next)
    } while at != smaller
    (members[smaller].next, members[larger].next) = (members[larger].next, members[smaller].next)
  }

  /// Whether a link would say nothing new.
  @inline(__always)
  func knows(_ first: Int, _ second: Int, image: SIMD3<Int32>) -> Bool {
    root(of: first) == root(of: second)
      && (isInconsistent || members[first].image &+ image == members[second].image)
  }
}
