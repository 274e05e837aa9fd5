/// Who leads whom in a group (Nagy et al. 2010, doi:10.1038/nature08891).
public struct DelayHierarchy: Equatable, Sendable {
  /// Mean delay of each individual over its significant pairs, in the unit of the matrix: positive for leaders. NaN
  /// for individuals without such a pair.
  public let netLead: [Double]
  /// Rank by net lead, 1 for the leader; 0 for individuals without a net lead.
  public let rank: [Int]
  /// Significant pairs with a delay.
  public let edges: Int
  /// Share of those pairs in which the one of higher net lead leads; NaN without any.
  public let consistency: Double

  /// Reads the hierarchy off matrices of delays and of their p values.
  public init(delay: PairMatrix, p: PairMatrix, significance: Double) {
    let n = delay.count
    func counts(_ i: Int, _ j: Int) -> Bool { i != j && !delay[i, j].isNaN && p[i, j] <= significance }
    let leads = (0..<n).map { i in
      let mine = (0..<n).filter { counts(i, $0) }.map { delay[i, $0] }
      return mine.isEmpty ? Double.nan : mine.reduce(0, +) / Double(mine.count)
    }
    var rank = [Int](repeating: 0, count: n)
    let ranked = (0..<n).filter { !leads[$0].isNaN }.sorted { (-leads[$0], $0) < (-leads[$1], $1) }
    for (place, individual) in ranked.enumerated() { rank[individual] = place + 1 }
    var edges = 0
    var consistent = 0
    for i in 0..<n {
      for j in 0..<n where counts(i, j) && delay[i, j] > 0 {
        edges += 1
        if leads[i] > leads[j] { consistent += 1 }
      }
    }
    netLead = leads
    self.rank = rank
    self.edges = edges
    consistency = edges > 0 ? Double(consistent) / Double(edges) : .nan
  }
}
