import Glibc

/// Curves of many points with fewer points.
enum Curve {
  /// At most so many points: means over stretches, equal in the logarithm of x where asked for.
  ///
  /// Points that are missing are left out of the means.
  static func reduced(_ xs: [Double], _ ys: [Double], to count: Int = 300, isLogarithmic: Bool = false) -> (
    x: [Double], y: [Double]
  ) {
    let points = zip(xs, ys).filter { $0.isFinite && $1.isFinite && (!isLogarithmic || ($0 > 0 && $1 > 0)) }
    guard points.count > count, let first = points.first?.0, let last = points.last?.0, last > first else {
      return (points.map(\.0), points.map(\.1))
    }
    var sums = [(x: Double, y: Double, n: Double)](repeating: (0, 0, 0), count: count)
    for (x, y) in points {
      let share = isLogarithmic ? log(x / first) / log(last / first) : (x - first) / (last - first)
      let bin = min(count - 1, Int(share * Double(count)))
      sums[bin].x += x
      sums[bin].y += y
      sums[bin].n += 1
    }
    let used = sums.filter { $0.n > 0 }
    return (used.map { $0.x / $0.n }, used.map { $0.y / $0.n })
  }
}
