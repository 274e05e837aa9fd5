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
  public enum Method: CaseIterable, Sendable {
    /// Whichever is fastest for the number of individuals.
    case automatic
    /// The definition, in plain Swift.
    case definition
  }

  let method: Method
  private let wrapped = VectorColumns()
  private var nearest: [Double] = []

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
  public func distances(
    k: Int, of positions: VectorColumns, in domain: Domain
  ) -> [Double] {
    precondition((1...Self.maximumCount).contains(k))
    Separation.wrap(positions, in: domain, into: wrapped)
    nearest.resize(to: positions.count * k, filler: 0)
    let edges = Separation.edges(of: domain)
    nearest.withUnsafeMutableBufferPointer { result in
      Self.definition(k: k, of: wrapped, edges: edges, into: result)
      for i in result.indices { result[i] = result[i].squareRoot() }
    }
    return nearest
  }

  /// Every unordered pair of which one is no farther from the other than (1 + `tolerance`) times that
  /// one's `k`-th nearest distance: the graph of the k nearest neighbours, with all ties.
  ///
  /// - Parameters:
  ///   - k: Number of neighbours, 1 to ``maximumCount``.
  ///   - tolerance: Relative width of a tie.
  ///   - positions: Positions, in length units; all finite.
  ///   - domain: Open or periodic box.
  /// - Returns: Pairs (i, j) with i < j, each once, in lexicographic order.
  public func pairs(
    k: Int, tolerance: Double, of positions: VectorColumns, in domain: Domain
  ) -> [(Int32, Int32)] {
    let kth = distances(k: k, of: positions, in: domain)
    let edges = Separation.edges(of: domain)
    var found: [(Int32, Int32)] = []
    for i in 0..<positions.count {
      for j in i + 1..<max(i + 1, positions.count) {
        let distance = Separation.squared(wrapped[i], wrapped[j], edges: edges).squareRoot()
        let reach = max(kth[i * k + k - 1], kth[j * k + k - 1]) * (1 + tolerance)
        if distance <= reach { found.append((Int32(i), Int32(j))) }
      }
    }
    return found
  }
}
