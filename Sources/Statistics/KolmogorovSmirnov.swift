import PortableMath

/// The two-sample Kolmogorov–Smirnov test: do two samples come from one distribution?
///
/// The two-sided p value is exact as long as the samples' sizes multiply to at most 10⁸ (lattice paths, Hodges 1958,
/// doi:10.1007/BF02589501; with ties it errs on the safe side), and Kolmogorov's limit beyond.
public struct KolmogorovSmirnov: Equatable, Sendable {
  /// Largest distance between the two empirical distribution functions.
  public let statistic: Double
  /// Two-sided p value.
  public let p: Double

  /// Compares two samples of finite values; both are NaN if a sample is empty or holds NaN.
  public init(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty, !first.contains(where: \.isNaN), !second.contains(where: \.isNaN)
    else {
      statistic = .nan
      p = .nan
      return
    }
    let distance = Self.scaledDistance(first.sorted(), second.sorted())
    let cells = first.count * second.count
    statistic = Double(distance) / Double(cells)
    p =
      cells <= 100_000_000
      ? Self.exact(first.count, second.count, distance)
      : Self.limit(statistic * (Double(cells) / Double(first.count + second.count)).squareRoot())
  }

  /// max |F₁ − F₂| n₁ n₂, a whole number.
  private static func scaledDistance(_ a: [Double], _ b: [Double]) -> Int {
    var i = 0
    var j = 0
    var largest = 0
    while i < a.count, j < b.count {
      let value = min(a[i], b[j])
      while i < a.count, a[i] == value { i += 1 }
      while j < b.count, b[j] == value { j += 1 }
      largest = max(largest, abs(i * b.count - j * a.count))
    }
    return largest
  }

  /// The share of the lattice paths from (0, 0) to (n, m) that reach the distance: of the paths to a point, i in
  /// i + j come from the left. Sums of positive terms, so that small p keep their digits.
  private static func exact(_ n: Int, _ m: Int, _ distance: Int) -> Double {
    var row = [Double](repeating: 0, count: m + 1)
    for i in 0...n {
      for j in 0...m {
        if abs(i * m - j * n) >= distance {
          row[j] = 1
        } else if i + j > 0 {
          let left = i > 0 ? row[j] * Double(i) : 0
          let below = j > 0 ? row[j - 1] * Double(j) : 0
          row[j] = (left + below) / Double(i + j)
        }
      }
    }
    return row[m]
  }

  private static func limit(_ x: Double) -> Double {
    // The series converges to 1 below this, but too slowly.
    guard x > 0.2 else { return 1 }
    var sum = 0.0
    var k = 1.0
    while true {
      let term = PortableMath.exp(-2 * k * k * x * x)
      sum += k.remainder(dividingBy: 2) == 0 ? -term : term
      guard term > 1e-17 * sum else { return min(1, 2 * sum) }
      k += 1
    }
  }
}
