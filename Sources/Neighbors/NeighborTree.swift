import CKernels
import TrajectoryModel

/// Points along a curve that fills space, with boxes around runs of 8, 64, 512 … of them.
///
/// The curve is Morton's: consecutive points are near each other, whether they are spread evenly or in clumps. So
/// a search may skip whole boxes. Built in time proportional to the number of points.
final class NeighborTree {
  /// The points along the curve.
  let points = VectorColumns()
  private let keys = Scratch<UInt64>()
  private let spareKeys = Scratch<UInt64>()
  private let indices = Scratch<Int32>()
  private let spareIndices = Scratch<Int32>()
  private let boxes = Scratch<Double>()
  private var heights: [UnsafePointer<Double>?] = []

  /// Which of the original points stands at each place of the curve.
  var order: UnsafePointer<Int32> { UnsafePointer(indices.base) }

  /// Sorts wrapped points, at least one, and puts boxes around them.
  func build(_ wrapped: VectorColumns, edges: SIMD3<Double>) {
    let (low, high) = wrapped.bounds()
    sort(wrapped, low: low, extent: (high - low).max())
    let count = wrapped.count
    points.resize(to: count)
    for place in 0..<count { points[place] = wrapped[Int(order[place])] }
    for place in count..<(count + 7) & ~7 { points[place] = points[count - 1] }
    stack(slack: Separation.slack(low: low, high: high, edges: edges))
  }

  /// Passes the boxes to a search.
  func withTree<Result>(_ body: (UnsafePointer<kadita_tree>) -> Result) -> Result {
    heights.withUnsafeBufferPointer { heights in
      var tree = kadita_tree(boxes: heights.baseAddress, heights: heights.count)
      return body(&tree)
    }
  }

  private func sort(_ wrapped: VectorColumns, low: SIMD3<Double>, extent: Double) {
    let count = wrapped.count
    var from = (keys: keys.reserve(count), indices: indices.reserve(count))
    var to = (keys: spareKeys.reserve(count), indices: spareIndices.reserve(count))
    // Where the extent is zero or overflows, the order stays as it is: boxes are right for any order.
    let scale = extent > 0 && extent < .infinity ? (0x1p21 - 1) / extent : 0
    for i in 0..<count {
      let cell = SIMD3<UInt64>((wrapped[i] - low) * scale)
      from.keys[i] = Self.spread(cell.x) | Self.spread(cell.y) << 1 | Self.spread(cell.z) << 2
      from.indices[i] = Int32(i)
    }
    // Eight passes, an even number: the result ends up where it began.
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { starts in
        starts.initialize(repeating: 0)
        for i in 0..<count { starts[Int(from.keys[i] >> shift & 255) + 1] += 1 }
        for digit in 0..<256 { starts[digit + 1] += starts[digit] }
        for i in 0..<count {
          let digit = Int(from.keys[i] >> shift & 255)
          to.keys[starts[digit]] = from.keys[i]
          to.indices[starts[digit]] = from.indices[i]
          starts[digit] += 1
        }
      }
      swap(&from, &to)
    }
  }

  /// Puts two zeros before each of the lowest 21 bits.
  private static func spread(_ number: UInt64) -> UInt64 {
    var bits = number & 0x1F_FFFF
    bits = (bits | bits << 32) & 0x1F_0000_0000_FFFF
    bits = (bits | bits << 16) & 0x1F_0000_FF00_00FF
    bits = (bits | bits << 8) & 0x100F_00F0_0F00_F00F
    bits = (bits | bits << 4) & 0x10C3_0C30_C30C_30C3
    return (bits | bits << 2) & 0x1249_2492_4924_9249
  }

  private func stack(slack: Double) {
    var nodes: [Int] = []
    var count = points.count
    repeat {
      count = (count + 7) / 8
      nodes.append(count)
    } while count > 8
    var address = boxes.reserve(nodes.reduce(0) { $0 + ($1 + 7) / 8 * 48 })
    heights.removeAll(keepingCapacity: true)
    for (height, count) in nodes.enumerated() {
      let below = heights.last ?? nil
      for node in 0..<count {
        var low = SIMD3<Double>(repeating: .infinity)
        var high = -low
        for child in 8 * node..<min(8 * node + 8, height == 0 ? points.count : nodes[height - 1]) {
          let box = below.map { Self.box(child, of: $0) } ?? (centre: points[child], half: .zero)
          low = pointwiseMin(low, box.centre - box.half)
          high = pointwiseMax(high, box.centre + box.half)
        }
        let centre = (low + high) * 0.5
        let half = pointwiseMax(high - centre, centre - low) + slack
        let place = address + 48 * (node / 8) + node % 8
        for axis in 0..<3 {
          place[8 * axis] = centre[axis]
          place[24 + 8 * axis] = half[axis]
        }
      }
      heights.append(UnsafePointer(address))
      address += (count + 7) / 8 * 48
    }
  }

  private static func box(
    _ node: Int, of boxes: UnsafePointer<Double>
  ) -> (centre: SIMD3<Double>, half: SIMD3<Double>) {
    let place = boxes + 48 * (node / 8) + node % 8
    return (SIMD3(place[0], place[8], place[16]), SIMD3(place[24], place[32], place[40]))
  }
}
