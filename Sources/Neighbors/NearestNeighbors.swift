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
    /// Every pair in single precision, then the few that may be nearest exactly: which also says who they are.
    case candidates(ProcessorLevel)
    /// By cells, in eight lanes: for individuals that are spread about evenly.
    case cells(ProcessorLevel)
    /// By a tree of boxes, in eight lanes: for any arrangement.
    case tree(ProcessorLevel)
    /// Whichever of these is fastest.
    case automatic
  }

  /// Up to how many individuals looking at every pair finds the graph faster than a tree.
  static let mostForAllPairs = 1200

  /// From how many individuals on candidates in single precision pay, if at all.
  private static let fewestForCandidates = 64

  /// After how many searches cells, or candidates, are tried again where they were no help.
  private static let mostSkipped = 16

  /// With fewer registers than AVX-512 has the lists of candidates do not fit into them.
  private static let hasRegisters =
    ProcessorLevel.highest.number >= Int32(bitPattern: kadita_level_v4.rawValue)

  let method: Method
  private var skipped = 0
  private var coarse = 0
  let wrapped = VectorColumns()
  let tree = NeighborTree()
  private let cells = CellList()
  private let candidates = Scratch<Double>()
  let lists = NeighborLists()
  private var nearest: [Double] = []
  var collector = PairCollector()

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
    lists.forget()
    nearest.withUnsafeMutableBufferPointer { squares in
      guard let address = squares.baseAddress, wrapped.count > 0 else { return }
      switch method {
      case .definition: Self.definition(k: k, of: wrapped, edges: edges, into: squares)
      case .allPairs(let level): lookAtAllPairs(k, edges, level, into: address)
      case .candidates(let level):
        if lists.search(wrapped, k, edges, level, into: address) == nil {
          lookAtAllPairs(k, edges, level, into: address)
        }
      case .cells(let level):
        buildCells(k, domain)
        searchCells(k, edges, level, into: address)
      case .tree(let level): searchTree(k, edges, level, into: address)
      case .automatic: searchFastest(k, domain, into: address)
      }
      let whole = squares.count & ~7
      kadita_roots(ProcessorLevel.highest.number, address, whole)
      for i in whole..<squares.count { squares[i] = squares[i].squareRoot() }
    }
    return nearest
  }

  /// Chooses by what a search takes for an individual, in nanoseconds as they were measured for k = 5: what counts
  /// is their ratio.
  private func searchFastest(_ k: Int, _ domain: Domain, into squares: UnsafeMutablePointer<Double>) {
    let edges = Separation.edges(of: domain)
    let count = Double(wrapped.count)
    // Frames that follow one another are alike, and sorting a small school into cells costs a fifth of the search.
    skipped = wrapped.count < Self.mostForAllPairs && skipped > 0 ? skipped - 1 : 0
    let usesCandidates = Self.hasRegisters && coarse == 0
    guard count > (usesCandidates ? 400 : 160), skipped == 0 else {
      return lookAtAllPairs(k, edges, into: squares)
    }
    let allPairs = usesCandidates ? 25 + 0.3 * count : 0.65 * count
    let byTree = 45 * Double(count.exponent)
    buildCells(k, domain)
    let byCells = 70 + min(11 * cells.occupancy, 0.65 * count)
    if byCells < min(allPairs, byTree) {
      searchCells(k, edges, .highest, into: squares)
    } else if allPairs < byTree {
      skipped = Self.mostSkipped
      lookAtAllPairs(k, edges, into: squares)
    } else {
      searchTree(k, edges, .highest, into: squares)
    }
  }

  /// By candidates, unless many rows had to be searched again lately.
  private func lookAtAllPairs(_ k: Int, _ edges: SIMD3<Double>, into squares: UnsafeMutablePointer<Double>) {
    guard Self.hasRegisters, wrapped.count >= Self.fewestForCandidates, coarse == 0 else {
      coarse = max(0, coarse - 1)
      return lookAtAllPairs(k, edges, .highest, into: squares)
    }
    let again = lists.search(wrapped, k, edges, .highest, into: squares)
    if again.map({ 8 * $0 > wrapped.count }) ?? true { coarse = Self.mostSkipped }
    if again == nil { lookAtAllPairs(k, edges, .highest, into: squares) }
  }

  private func lookAtAllPairs(
    _ k: Int, _ edges: SIMD3<Double>, _ level: ProcessorLevel, into squares: UnsafeMutablePointer<Double>
  ) {
    var points = Self.points(wrapped, edges: edges)
    kadita_nearest(level.number, &points, nil, k, nil, squares)
  }

  /// Half as many individuals a cell as neighbours are asked for: nearly all of these are in the cells around.
  private func buildCells(_ k: Int, _ domain: Domain) {
    let target = Double(wrapped.count) / max(1, 0.55 * Double(k))
    cells.build(wrapped, in: domain, cells: target)
    // Where they crowd, smaller cells help, up to a point.
    let crowding = cells.occupancy / max(2, 0.55 * Double(k) + 1)
    if crowding > 1.5 { cells.build(wrapped, in: domain, cells: target * min(crowding, 16)) }
  }

  private func searchCells(
    _ k: Int, _ edges: SIMD3<Double>, _ level: ProcessorLevel, into squares: UnsafeMutablePointer<Double>
  ) {
    var points = Self.points(cells.positions, edges: edges)
    var grid = kadita_cells(
      starts: cells.starts, shape: (cells.shape.x, cells.shape.y, cells.shape.z),
      origin: (cells.origin.x, cells.origin.y, cells.origin.z),
      width: (cells.width.x, cells.width.y, cells.width.z), slack: Separation.slack(wrapped, edges: edges))
    let buffer = candidates.reserve(6 * (wrapped.count + 8))
    kadita_nearest_cells(level.number, &points, &grid, k, cells.order.baseAddress, squares, buffer)
  }

  private func searchTree(
    _ k: Int, _ edges: SIMD3<Double>, _ level: ProcessorLevel, into squares: UnsafeMutablePointer<Double>
  ) {
    tree.build(wrapped, edges: edges)
    var points = Self.points(tree.points, edges: edges)
    tree.withTree { kadita_nearest(level.number, &points, $0, k, tree.order, squares) }
  }

  static func points(_ columns: VectorColumns, edges: SIMD3<Double>) -> kadita_points {
    kadita_points(
      x: columns.x, y: columns.y, z: columns.z, count: columns.count, edges: (edges.x, edges.y, edges.z))
  }
}
