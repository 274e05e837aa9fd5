/// How large a difference between two samples is, without a unit; positive where the second sample is larger.
public enum EffectSize {
  /// Hedges' g: the difference of means over the pooled standard deviation, corrected for its bias in small samples.
  ///
  /// Hedges 1981, doi:10.3102/10769986006002107, with the exact factor Γ(ν/2) / √(ν/2) Γ((ν − 1)/2). NaN for fewer
  /// than three values in all, or without any spread.
  public static func hedgesG(_ first: [Double], _ second: [Double]) -> Double {
    let (a, b) = (Moments(of: first), Moments(of: second))
    let freedom = a.count + b.count - 2
    guard a.count > 0, b.count > 0, freedom > 0 else { return .nan }
    let squares =
      a.standardDeviation * a.standardDeviation * Double(a.count)
      + b.standardDeviation * b.standardDeviation * Double(b.count)
    guard squares > 0 else { return .nan }
    return correction(freedom) * (b.mean - a.mean) / (squares / Double(freedom)).squareRoot()
  }

  /// Cliff's delta: P(second > first) − P(second < first) over all pairs.
  ///
  /// Cliff 1993, doi:10.1037/0033-2909.114.3.494. NaN if a sample is empty.
  public static func cliffsDelta(_ first: [Double], _ second: [Double]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return .nan }
    let sorted = first.sorted()
    var balance = 0
    for value in second {
      let below = rank(of: value, in: sorted) { $0 < $1 }
      let atMost = rank(of: value, in: sorted) { $0 <= $1 }
      balance += below - (sorted.count - atMost)
    }
    return Double(balance) / Double(first.count * second.count)
  }

  /// How many of the sorted values come before a value.
  private static func rank(of value: Double, in sorted: [Double], _ comesBefore: (Double, Double) -> Bool)
    -> Int
  {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(sorted[middle], value) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Γ(ν/2) / √(ν/2) Γ((ν − 1)/2), by Γ(x + 1) = x Γ(x) from ν = 2 or 3; 1 freedom has no correction.
  private static func correction(_ freedom: Int) -> Double {
    guard freedom > 1 else { return 1 }
    let root = Double.pi.squareRoot()
    var ratio = freedom % 2 == 0 ? 1 / root : root / 2
    for nu in stride(from: freedom % 2 == 0 ? 2 : 3, to: freedom, by: 2) {
      ratio *= Double(nu) / Double(nu - 1)
    }
    return ratio / (Double(freedom) / 2).squareRoot()
  }
}
