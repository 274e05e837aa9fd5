/// Holm's correction for several tests at once (Holm 1979, Scand. J. Statist. 6, 65–70).
public enum HolmAdjustment {
  /// Adjusted p values, in the order given: the k-th smallest of n times n − k + 1, never less than a smaller one's.
  public static func adjust(_ p: [Double]) -> [Double] {
    var adjusted = [Double](repeating: .nan, count: p.count)
    var largest = 0.0
    for (rank, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
      largest = max(largest, min(1, p[index] * Double(p.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
