/// Corrections of p values for the number of questions asked. NaN stays NaN and does not count as a question.
public enum MultipleComparisons {
  /// p values that control the share of false discoveries (Benjamini & Hochberg 1995,
  /// doi:10.1111/j.2517-6161.1995.tb02031.x).
  public static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let order = ascending(p)
    var result = p
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, p[index] * Double(order.count) / Double(rank + 1))
      result[index] = smallest
    }
    return result
  }

  /// p values that control the chance of any false discovery (Holm 1979, doi:10.2307/4615733).
  public static func holm(_ p: [Double]) -> [Double] {
    let order = ascending(p)
    var result = p
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, p[index] * Double(order.count - rank)))
      result[index] = largest
    }
    return result
  }

  private static func ascending(_ p: [Double]) -> [Int] {
    p.indices.filter { !p[$0].isNaN }.sorted { (p[$0], $0) < (p[$1], $1) }
  }
}
