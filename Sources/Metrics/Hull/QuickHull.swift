import TrajectoryModel

/// The convex hull of points in space, grown from a tetrahedron by the furthest point outside each face.
///
/// Source: Barber, Dobkin and Huhdanpaa 1996, doi:10.1145/235815.235821.
final class QuickHull {
  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  @exclusivity(unchecked) private var points: UnsafeMutablePointer<SIMD3<Double>> = .allocate(capacity: 1)
  @exclusivity(unchecked) private var next: UnsafeMutablePointer<Int32> = .allocate(capacity: 1)
  @exclusivity(unchecked) private var faceFrom: UnsafeMutablePointer<Int32> = .allocate(capacity: 1)
  private var capacity = 1
  @exclusivity(unchecked) private var faces: UnsafeMutablePointer<HullFace> = .allocate(capacity: 64)
  @exclusivity(unchecked) private var faceCount = 0
  private var faceCapacity = 64
  @exclusivity(unchecked) private var pending: [Int32] = []
  @exclusivity(unchecked) private var visible: [Int32] = []
  @exclusivity(unchecked) private var horizon: [(face: Int32, edge: Int)] = []

  deinit {
    points.deallocate()
    next.deallocate()
    faceFrom.deallocate()
    faces.deallocate()
  }

  /// The volume of the hull of points measured in a unit; 0 where they lie in a plane.
  func volume(_ columns: VectorColumns, unit: Double) -> Double {
    let count = columns.count
    reserve(count)
    for i in 0..<count { points[i] = columns[i] / unit }
    guard let start = firstTetrahedron(count) else { return 0 }
    faceCount = 0
    pending.removeAll(keepingCapacity: true)
    build(start, count)
    while let face = pending.popLast() {
      if faces[Int(face)].isAlive, faces[Int(face)].furthest >= 0 { grow(from: face) }
    }
    var sum = 0.0
    for face in 0..<faceCount where faces[face].isAlive {
      sum += faces[face].sixfoldVolume(from: points[0])
    }
    return sum / 6
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    points.deallocate()
    next.deallocate()
    faceFrom.deallocate()
    capacity = count
    points = .allocate(capacity: count)
    next = .allocate(capacity: count)
    faceFrom = .allocate(capacity: count)
  }

  private func append(_ face: HullFace) {
    if faceCount == faceCapacity {
      faceCapacity *= 2
      let larger = UnsafeMutablePointer<HullFace>.allocate(capacity: faceCapacity)
      larger.initialize(from: faces, count: faceCount)
      faces.deallocate()
      faces = larger
    }
    (faces + faceCount).initialize(to: face)
    faceCount += 1
  }

  /// Four points far apart; `nil` where all lie in a plane.
  private func firstTetrahedron(_ count: Int) -> [Int32]? {
    let a = furthest(count) { $0.x }
    let b = furthest(count) { [points] in (($0 - points[a]) * ($0 - points[a])).sum() }
    let edge = points[b] - points[a]
    let c = furthest(count) { [points] in
      let normal = cross(edge, $0 - points[a])
      return (normal * normal).sum()
    }
    let normal = cross(edge, points[c] - points[a])
    let d = furthest(count) { [points] in (($0 - points[a]) * normal).sum().magnitude }
    let base = HullFace(SIMD3(Int32(a), Int32(b), Int32(c)), points)
    let height = base.height(of: points[d])
    guard height != 0, Set([a, b, c, d]).count == 4 else { return nil }
    // The base must look away from the apex.
    return (height < 0 ? [a, b, c, d] : [a, c, b, d]).map(Int32.init)
  }

  private func furthest(_ count: Int, by measure: (SIMD3<Double>) -> Double) -> Int {
    var best = 0
    var largest = -Double.infinity
    for i in 0..<count {
      let value = measure(points[i])
      if value > largest { (best, largest) = (i, value) }
    }
    return best
  }

  private func build(_ t: [Int32], _ count: Int) {
    for corners in [
      SIMD3(t[0], t[1], t[2]), SIMD3(t[1], t[0], t[3]), SIMD3(t[2], t[1], t[3]), SIMD3(t[0], t[2], t[3]),
    ] {
      append(HullFace(corners, points))
    }
    faces[0].neighbors = SIMD3(1, 2, 3)
    faces[1].neighbors = SIMD3(0, 3, 2)
    faces[2].neighbors = SIMD3(0, 1, 3)
    faces[3].neighbors = SIMD3(0, 2, 1)
    // The corners lie in three of the faces, which would have to be found out by exact arithmetic.
    for i in 0..<Int32(count) where !t.contains(i) { assign(i, to: 0) }
    for face in 0..<Int32(4) { pending.append(face) }
  }

  /// Hands a point to the first face, from an index on, outside of which it lies; inside all it is done with.
  @inline(__always)
  private func assign(_ point: Int32, to firstFace: Int) {
    let position = points[Int(point)]
    for f in firstFace..<faceCount {
      let height = faces[f].height(of: position)
      guard height > 0 else { continue }
      next[Int(point)] = faces[f].firstOutside
      faces[f].firstOutside = point
      if height > faces[f].furthestHeight { (faces[f].furthest, faces[f].furthestHeight) = (point, height) }
      return
    }
  }

  /// Replaces all faces that the furthest point of a face can see by a cone from that point.
  private func grow(from face: Int32) {
    let apex = faces[Int(face)].furthest
    findHorizon(from: face, apex)
    let firstNew = faceCount
    for (face, edge) in horizon {
      let corners = faces[Int(face)].corners
      let (u, v) = (corners[edge], corners[(edge + 1) % 3])
      let outer = faces[Int(face)].neighbors[edge]
      var new = HullFace(SIMD3(u, v, apex), points)
      new.neighbors[0] = outer
      let index = Int32(faceCount)
      for e in 0..<3 where faces[Int(outer)].corners[e] == v { faces[Int(outer)].neighbors[e] = index }
      faceFrom[Int(u)] = index
      append(new)
    }
    for f in firstNew..<faceCount {
      let following = faceFrom[Int(faces[f].corners[1])]
      faces[f].neighbors[1] = following
      faces[Int(following)].neighbors[2] = Int32(f)
      pending.append(Int32(f))
    }
    for face in visible {
      faces[Int(face)].isAlive = false
      var point = faces[Int(face)].firstOutside
      while point >= 0 {
        let following = next[Int(point)]
        if point != apex { assign(point, to: firstNew) }
        point = following
      }
    }
  }

  /// Collects the faces that a point sees, from one of them on, and the edges around them.
  private func findHorizon(from face: Int32, _ apex: Int32) {
    let position = points[Int(apex)]
    visible.removeAll(keepingCapacity: true)
    horizon.removeAll(keepingCapacity: true)
    visible.append(face)
    faces[Int(face)].seenFrom = apex
    var done = 0
    while done < visible.count {
      let current = visible[done]
      done += 1
      for edge in 0..<3 {
        let other = Int(faces[Int(current)].neighbors[edge])
        if faces[other].seenFrom == apex { continue }
        if faces[other].height(of: position) > 0 {
          faces[other].seenFrom = apex
          visible.append(Int32(other))
        } else {
          horizon.append((current, edge))
        }
      }
    }
  }
}
