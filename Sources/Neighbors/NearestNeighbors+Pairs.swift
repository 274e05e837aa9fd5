import CKernels
import TrajectoryModel

extension NearestNeighbors {
  /// Every unordered pair of which one is no farther from the other than (1 + `tolerance`) times that
  /// one's `k`-th nearest distance: the graph of the k nearest neighbours, with all ties.
  ///
  /// - Parameters:
  ///   - k: Number of neighbours, 1 to ``maximumCount``.
  ///   - tolerance: Relative width of a tie.
  ///   - positions: Positions, in length units; all finite.
  ///   - domain: Open or periodic box.
  /// - Returns: Pairs (i, j) with i < j, each once, in an order that depends on the method.
  public func pairs(
    k: Int, tolerance: Double, of positions: VectorColumns, in domain: Domain
  ) -> [(Int32, Int32)] {
    pairs(k: k, tolerance: tolerance, kth: distances(k: k, of: positions, in: domain), in: domain)
  }

  /// The same for the positions whose distances were asked for last.
  ///
  /// - Parameters:
  ///   - k: Number of neighbours that was asked for.
  ///   - tolerance: Relative width of a tie.
  ///   - kth: What ``distances(k:of:in:)`` returned.
  ///   - domain: The domain that was given.
  /// - Returns: Pairs (i, j) with i < j, each once, in an order that depends on the method.
  public func pairs(k: Int, tolerance: Double, kth: [Double], in domain: Domain) -> [(Int32, Int32)] {
    let edges = Separation.edges(of: domain)
    func reach(_ i: Int) -> Double { kth[i * k + k - 1] * (1 + tolerance) }
    func distance(_ i: Int, _ j: Int) -> Double {
      Separation.squared(wrapped[i], wrapped[j], edges: edges).squareRoot()
    }
    func definition() -> [(Int32, Int32)] {
      (0..<wrapped.count).flatMap { i in
        (i + 1..<max(i + 1, wrapped.count)).filter { distance(i, $0) <= max(reach(i), reach($0)) }
          .map { (Int32(i), Int32($0)) }
      }
    }
    // Squares a hair too large, so that rounding loses nobody; the exact comparison follows.
    func square(_ i: Int) -> Double { reach(i) * reach(i) * (1 + 0x1p-48) }
    func lookAtAllPairs(_ level: ProcessorLevel) -> [(Int32, Int32)] {
      collector.find(count: wrapped.count, square: square) { squares, pairs, capacity in
        var points = Self.points(wrapped, edges: edges)
        return kadita_linked(level.number, &points, squares, pairs, capacity)
      }
      return collector.kept { i, j in
        distance(Int(i), Int(j)) <= max(reach(Int(i)), reach(Int(j))) ? (i, j) : nil
      }
    }
    func searchTree(_ level: ProcessorLevel) -> [(Int32, Int32)] {
      tree.build(wrapped, edges: edges)
      let order = tree.order
      collector.find(count: wrapped.count) {
        square(Int(order[$0]))
      } within: { squares, pairs, capacity in
        var points = Self.points(tree.points, edges: edges)
        return tree.withTree { kadita_within(level.number, &points, $0, squares, pairs, capacity) }
      }
      return collector.kept { first, second in
        let (i, j) = (Int(order[Int(first)]), Int(order[Int(second)]))
        let separation = distance(i, j)
        // A pair within the reach of both comes twice: the later one drops it.
        guard separation <= reach(i), i < j || separation > reach(j) else { return nil }
        return i < j ? (Int32(i), Int32(j)) : (Int32(j), Int32(i))
      }
    }
    guard wrapped.count > 0 else { return [] }
    if lists.holdAll(k, reach: reach) {
      if case .candidates(let level) = method { return lists.pairs(level) }
      return lists.pairs(.highest)
    }
    switch method {
    case .definition: return definition()
    case .allPairs(let level), .candidates(let level): return lookAtAllPairs(level)
    case .tree(let level), .cells(let level): return searchTree(level)
    case .automatic:
      return wrapped.count < Self.mostForAllPairs ? lookAtAllPairs(.highest) : searchTree(.highest)
    }
  }
}
