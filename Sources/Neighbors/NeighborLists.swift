import CKernels
import TrajectoryModel

/// Who the nearest neighbours of everybody are, found by way of candidates in single precision.
final class NeighborLists {
  /// Neighbours an individual; 0 where nothing is known.
  private var k = 0
  private var neighbors: [Int32] = []
  /// Nobody but the neighbours is nearer than the root of this.
  private var beyond: [Double] = []
  private let coordinates = Scratch<Float>()
  private var bits: [UInt64] = []
  private var found: [(Int32, Int32)] = []

  /// Lets go of the last frame.
  func forget() { k = 0 }

  /// Squared distances to the `k` nearest; how many rows single precision was too coarse for, `nil` if for all.
  func search(
    _ wrapped: VectorColumns, _ k: Int, _ edges: SIMD3<Double>, _ level: ProcessorLevel,
    into squares: UnsafeMutablePointer<Double>
  ) -> Int? {
    let count = wrapped.count
    neighbors.resize(to: count * k, filler: -1)
    beyond.resize(to: count, filler: 0)
    let room = coordinates.reserve(3 * ((count + 15) & ~15))
    var points = NearestNeighbors.points(wrapped, edges: edges)
    let coarse = neighbors.withUnsafeMutableBufferPointer { neighbors in
      beyond.withUnsafeMutableBufferPointer { beyond in
        kadita_candidates(level.number, &points, k, room, squares, neighbors.baseAddress, beyond.baseAddress)
      }
    }
    if coarse == 0 { self.k = k }
    return coarse >= 0 ? coarse : nil
  }

  /// Whether nobody but the `k` nearest of an individual is within its reach.
  ///
  /// - Parameter reach: how far the neighbours of an individual reach, ties included.
  func holdAll(_ k: Int, reach: (Int) -> Double) -> Bool {
    // A hair more, for the rounding of roots and squares.
    k == self.k && beyond.indices.allSatisfy { reach($0) * reach($0) * (1 + 0x1p-48) < beyond[$0] }
  }

  /// Every pair of which one is among the other's nearest, in lexicographic order.
  func pairs() -> [(Int32, Int32)] {
    let count = beyond.count
    let words = (count + 63) / 64
    // A bit a pair: whoever sets it, once or twice, and in whatever order.
    bits.removeAll(keepingCapacity: true)
    bits.append(contentsOf: repeatElement(0, count: count * words))
    found.removeAll(keepingCapacity: true)
    bits.withUnsafeMutableBufferPointer { bits in
      for i in 0..<count {
        for place in i * k..<(i + 1) * k where neighbors[place] >= 0 {
          let j = Int(neighbors[place])
          let (low, high) = (min(i, j), max(i, j))
          bits[low * words + high / 64] |= 1 << UInt64(high % 64)
        }
      }
      for i in 0..<count {
        for word in i / 64..<words {
          var rest = bits[i * words + word]
          while rest != 0 {
            found.append((Int32(i), Int32(64 * word + rest.trailingZeroBitCount)))
            rest &= rest - 1
          }
        }
      }
    }
    return found
  }
}
