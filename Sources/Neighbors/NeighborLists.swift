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

  /// Lets go of the last frame.
  func forget() { k = 0 }

  /// Squared distances to the `k` nearest; how many rows single precision was too coarse for, `nil` if for all.
  func search(
    _ wrapped: VectorColumns, _ k: Int, _ edges: SIMD3<Double>, _ level: ProcessorLevel,
    into squares: UnsafeMutablePointer<Double>
  ) -> Int? {
    let count = wrapped.count
    // A row is read as eight numbers.
    neighbors.resize(to: count * k + 8, filler: -1)
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

  /// Every pair of which one is among the other's nearest, each once.
  func pairs(_ level: ProcessorLevel) -> [(Int32, Int32)] {
    neighbors.withUnsafeBufferPointer { neighbors in
      Array(unsafeUninitializedCapacity: beyond.count * k) { pairs, count in
        count = UnsafeMutableRawBufferPointer(pairs).withMemoryRebound(to: Int32.self) {
          kadita_list_pairs(level.number, neighbors.baseAddress, beyond.count, k, $0.baseAddress)
        }
      }
    }
  }
}
