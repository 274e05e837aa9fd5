import TrajectoryModel

/// The polarization that many individuals of the same school would show, and how well it is known.
struct UnbiasedPolarization {
  /// √max(0, (N P² − 1)/(N − 1)); NaN for fewer than two headings.
  let value: Double
  private let headings: VectorColumns
  private let sum: SIMD3<Double>

  init(_ headings: VectorColumns) {
    self.headings = headings
    sum = headings.sum()
    value = Self.unbiased(headings.count, sum)
  }

  /// Standard error by the jackknife over individuals; 1, the width of the whole range, for fewer than three.
  var standardError: Double {
    guard headings.count > 2 else { return 1 }
    var jackknife = Jackknife()
    for i in 0..<headings.count { jackknife.add(Self.unbiased(headings.count - 1, sum - headings[i])) }
    return jackknife.standardError
  }

  /// N P² = |Σ û|² / N.
  private static func unbiased(_ count: Int, _ sum: SIMD3<Double>) -> Double {
    guard count > 1 else { return .nan }
    let n = Double(count)
    return max(0, ((sum * sum).sum() / n - 1) / (n - 1)).squareRoot()
  }
}
