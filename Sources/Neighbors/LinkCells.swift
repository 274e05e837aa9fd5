import TrajectoryModel

/// Occupied cells so small that everybody in a cell is linked to everybody else in it.
///
/// Only cells with somebody in them are kept, in a hash table, so that the extent of the recording does not matter.
/// Between cells one link is enough, and none is looked for where it would say nothing new: the trick of
/// grid-based density clustering (Gan and Tao 2015, doi:10.1145/2723372.2737792).
struct LinkCells {
  private var edges = SIMD3<Double>.zero
  /// Number of cells along periodic axes, 0 along others.
  private var periods = SIMD3<Int32>.zero
  private var reach = SIMD3<Int32>.zero
  private var coordinates: [SIMD3<Int32>] = []
  private var starts: [Int32] = []
  private var cellOf: [Int32] = []
  private var members: [Int32] = []
  private var table: [Int32] = []
  private var offsets: [SIMD3<Int32>] = []

  /// Sorts individuals into cells; false where no grid would be fine enough to tell them apart.
  mutating func sort(_ wrapped: VectorColumns, in domain: Domain, linkLength: Double) -> Bool {
    edges = domain.edges
    let (low, high) = wrapped.bounds()
    let extent = high - low
    let axes = (0..<3).filter { extent[$0] > 0 }.count
    // A hair less than ℓ / √d, and a reach a hair more than ℓ, because sorting rounds.
    let width = linkLength / Double(max(1, axes)).squareRoot() * (1 - 1e-6)
    var origin = low
    var inverseWidth = SIMD3<Double>.zero
    for axis in 0..<3 where extent[axis] > 0 {
      let periodic = edges[axis] > 0
      let cells = ((periodic ? edges[axis] : extent[axis]) / width).rounded(.up)
      guard cells < 0x1p30 else { return false }
      if periodic { origin[axis] = 0 }
      periods[axis] = periodic ? Int32(cells) : 0
      inverseWidth[axis] = periodic ? cells / edges[axis] : 1 / width
      reach[axis] = Int32((linkLength * (1 + 1e-6) * inverseWidth[axis]).rounded(.up))
    }
    for axis in 0..<3 where extent[axis] <= 0 {
      periods[axis] = 0
      reach[axis] = 0
    }
    fill(wrapped, origin: origin, inverseWidth: inverseWidth)
    chooseOffsets()
    return true
  }

  private mutating func fill(
    _ wrapped: VectorColumns, origin: SIMD3<Double>, inverseWidth: SIMD3<Double>
  ) {
    let count = wrapped.count
    var capacity = 64
    while capacity < 2 * count { capacity *= 2 }
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: repeatElement(-1, count: capacity))
    coordinates.removeAll(keepingCapacity: true)
    cellOf.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for i in 0..<count {
      var key = SIMD3<Int32>((wrapped[i] - origin) * inverseWidth)
      // Rounding may put a coordinate just below the edge into a cell that does not exist.
      key.replace(with: periods &- 1, where: periods .> 0 .& key .>= periods)
      let slot = slot(of: key)
      if table[slot] < 0 {
        table[slot] = Int32(coordinates.count)
        coordinates.append(key)
        starts.append(0)
      }
      cellOf.append(table[slot])
      starts[Int(table[slot])] += 1
    }
    sortMembers(count: count)
  }

  private mutating func sortMembers(count: Int) {
    var sum: Int32 = 0
    for cell in starts.indices {
      sum += starts[cell]
      starts[cell] = sum
    }
    starts.append(sum)
    members.removeAll(keepingCapacity: true)
    members.append(contentsOf: repeatElement(0, count: count))
    for i in stride(from: count - 1, through: 0, by: -1) {
      let cell = Int(cellOf[i])
      starts[cell] -= 1
      members[Int(starts[cell])] = Int32(i)
    }
  }

  private func slot(of key: SIMD3<Int32>) -> Int {
    let x = UInt64(truncatingIfNeeded: key.x) &* 0x9E37_79B9_7F4A_7C15
    let y = UInt64(truncatingIfNeeded: key.y) &* 0xC2B2_AE3D_27D4_EB4F
    let z = UInt64(truncatingIfNeeded: key.z) &* 0x1656_67B1_9E37_79F9
    var hash = x ^ (y << 21 | y >> 43) ^ (z << 42 | z >> 22)
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: hash >> 32) & (table.count - 1)
    while table[slot] >= 0, coordinates[Int(table[slot])] != key { slot = (slot + 1) & (table.count - 1) }
    return slot
  }

  /// Half of the surrounding cells, the nearest first: what they link need not be looked for farther away.
  private mutating func chooseOffsets() {
    offsets.removeAll(keepingCapacity: true)
    for z in 0...reach.z {
      for y in (z == 0 ? 0 : -reach.y)...reach.y {
        for x in -reach.x...reach.x where x > 0 || y != 0 || z != 0 {
          offsets.append(SIMD3(x, y, z))
        }
      }
    }
    func square(_ o: SIMD3<Int32>) -> Int32 { (o &* o).wrappedSum() }
    offsets.sort { square($0) < square($1) }
  }

  /// Unites the individuals of each cell, and of cells with a link between them.
  mutating func link(
    _ wrapped: VectorColumns, linkLength: Double, in domain: Domain, into sets: ImageSets
  ) {
    for cell in coordinates.indices {
      let own = Int(starts[cell])..<Int(starts[cell + 1])
      for place in own.dropFirst() {
        sets.unite(Int(members[own.lowerBound]), Int(members[place]), image: .zero)
      }
    }
    let infinite = Separation.edges(of: domain)
    for offset in offsets {
      for cell in coordinates.indices {
        var key = coordinates[cell] &+ offset
        var image = SIMD3<Int32>.zero
        for axis in 0..<3 where periods[axis] > 0 {
          if key[axis] < 0 { image[axis] = -1 } else if key[axis] >= periods[axis] { image[axis] = 1 }
          key[axis] -= image[axis] * periods[axis]
        }
        let other = table[slot(of: key)]
        guard other >= 0 else { continue }
        let a = Int(members[Int(starts[cell])])
        let b = Int(members[Int(starts[Int(other)])])
        if sets.knows(a, b, image: image) { continue }
        if linked(cell, Int(other), image, wrapped, linkLength * linkLength, infinite) {
          sets.unite(a, b, image: image)
        }
      }
    }
  }

  private func linked(
    _ cell: Int, _ other: Int, _ image: SIMD3<Int32>, _ wrapped: VectorColumns, _ square: Double,
    _ edges: SIMD3<Double>
  ) -> Bool {
    for i in starts[cell]..<starts[cell + 1] {
      let a = wrapped[Int(members[Int(i)])]
      for j in starts[other]..<starts[other + 1] {
        let b = wrapped[Int(members[Int(j)])]
        if Separation.squared(a, b, edges: edges) < square,
          Separation.image(from: a, to: b, edges: edges) == image
        {
          return true
        }
      }
    }
    return false
  }
}
