import CKernels
import TrajectoryModel

/// The k nearest neighbours of every individual, by minimum image.
///
/// Along a periodic axis positions are wrapped into [0, L) and the separation is min(|δ|, L − |δ|), which is
/// |δ − L·round(δ / L)|; the distance is the square root of (dx² + dy²) + dz². Every method gives the same bits.
/// An object keeps its buffers, so that it allocates only when it has to grow or the last result is still in use;
/// it belongs to one thread.
public final class NearestNeighbors {
  /// Largest number of neighbours that can be asked for.
  public static let maximumCount = 8

  /// How the neighbours are found; the result does not depend on it.
  public enum Method: Hashable, Sendable {
    /// The definition, in plain Swift.
    case definition
    /// Every pair, in eight lanes.
    case allPairs(ProcessorLevel)
    /// By a tree of boxes, in eight lanes.
    case tree(ProcessorLevel)
    /// Every pair or by a tree, whichever is faster.
    case automatic
  }

  /// From how many individuals on a tree is faster than looking at every pair.
  private static let treeFrom = 320

  let method: Method
  let wrapped = VectorColumns()
  let tree = NeighborTree()
  private var nearest: [Double] = []
  var pairSorter = PairSorter()

  /// A searcher.
  public init(method: Method = .automatic) { self.method = method }

  /// Distances to the `k` nearest others, ascending, `k` for each individual; infinite where there are fewer.
  ///
  /// Also for vectors that are no positions: chords between unit headings are distances in an open domain.
  /// - Parameters:
  ///   - k: Number of neighbours, 1 to ``maximumCount``.
  ///   - positions: Positions, in length units; all finite.
  ///   - domain: Open or periodic box.
  /// - Returns: individuals × k distances, in length units.
  public func distances(k: Int, of positions: VectorColumns, in domain: Domain) -> [Double] {
    precondition((1...Self.maximumCount).contains(k))
    Separation.wrap(positions, in: domain, into: wrapped)
    let edges = Separation.edges(of: domain)
    nearest.resize(to: positions.count * k, filler: 0)
    nearest.withUnsafeMutableBufferPointer { squares in
      guard let address = squares.baseAddress, wrapped.count > 0 else { return }
      switch resolved {
      case .tree(let level):
        tree.build(wrapped, edges: edges)
        var points = Self.points(tree.points, edges: edges)
        tree.withTree { kadita_nearest(level.number, &points, $0, k, tree.order, address) }
      case .allPairs(let level):
        var points = Self.points(wrapped, edges: edges)
        kadita_nearest(level.number, &points, nil, k, nil, address)
      case .definition, .automatic:
        Self.definition(k: k, of: wrapped, edges: edges, into: squares)
      }
      for i in squares.indices { squares[i] = squares[i].squareRoot() }
    }
    return nearest
  }

  var resolved: Method {
    guard method == .automatic else { return method }
    return wrapped.count < Self.treeFrom ? .allPairs(.highest) : .tree(.highest)
  }

  static func points(_ columns: VectorColumns, edges: SIMD3<Double>) -> kadita_points {
    kadita_points(
      x: columns.x, y: columns.y, z: columns.z, count: columns.count, edges: (edges.x, edges.y, edges.z))
  }
}
