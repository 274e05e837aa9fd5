/// A triangle of a hull under construction, its corners turning to the left as seen from outside.
struct HullFace {
  /// Indices of the corners.
  var corners: SIMD3<Int32>
  /// The faces across the edges 0–1, 1–2 and 2–0.
  var neighbors = SIMD3<Int32>(repeating: -1)
  /// First of the points outside this face, as a linked list; −1 at its end.
  var firstOutside: Int32 = -1
  /// The point furthest outside.
  var furthest: Int32 = -1
  /// Its distance, times twice the face's area.
  var furthestHeight = 0.0
  /// Whether the face is still part of the hull.
  var isAlive = true
  /// The last point from which the face was seen.
  var seenFrom: Int32 = -1

  private let a: SIMD3<Double>
  private let b: SIMD3<Double>
  private let c: SIMD3<Double>
  private let normal: SIMD3<Double>
  private let bound: SIMD3<Double>

  init(_ corners: SIMD3<Int32>, _ points: UnsafeMutablePointer<SIMD3<Double>>) {
    self.corners = corners
    a = points[Int(corners[0])]
    b = points[Int(corners[1])]
    c = points[Int(corners[2])]
    let (u, v) = (b - a, c - a)
    let plus = SIMD3(u.y * v.z, u.z * v.x, u.x * v.y)
    let minus = SIMD3(u.z * v.y, u.x * v.z, u.y * v.x)
    normal = plus - minus
    bound =
      Orientation.bound3
      * SIMD3(
        plus.x.magnitude + minus.x.magnitude, plus.y.magnitude + minus.y.magnitude,
        plus.z.magnitude + minus.z.magnitude)
  }

  /// How far outside the face a point lies, times twice the face's area; its sign is exact.
  @inline(__always)
  func height(of point: SIMD3<Double>) -> Double {
    let w = point - a
    let height = w.x * normal.x + w.y * normal.y + w.z * normal.z
    let error = w.x.magnitude * bound.x + w.y.magnitude * bound.y + w.z.magnitude * bound.z
    return height.magnitude > error ? height : Orientation.exactly(a, b, c, point)
  }

  /// Six times the volume of the tetrahedron over the face.
  func sixfoldVolume(from apex: SIMD3<Double>) -> Double { ((a - apex) * normal).sum() }
}
