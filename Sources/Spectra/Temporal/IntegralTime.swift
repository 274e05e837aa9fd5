/// How long a correlation lasts: the area under C(τ)/C(0) up to its first zero.
public enum IntegralTime {
  /// The area by trapezia, in the time unit of `step`; the zero is placed on the straight line between two lags.
  ///
  /// NaN where the correlation does not come down to zero within the first half of the lags: what follows rests on
  /// too few pairs, and a correlation that stays has no integral.
  public static func of(_ correlation: [Double], step: Double) -> Double {
    of(correlation, of: correlation.count, step: step) ?? .nan
  }

  /// The same from the first ones of so many lags; `nil` where more of them are needed.
  static func of(_ correlation: [Double], of lags: Int, step: Double) -> Double? {
    guard let zero = correlation.first, zero > 0 else { return .nan }
    var area = 0.0
    for lag in 1..<max(1, (lags + 1) / 2) {
      guard lag < correlation.count else { return nil }
      let (before, here) = (correlation[lag - 1] / zero, correlation[lag] / zero)
      guard here > 0 else { return step * (area + before * before / (before - here) / 2) }
      area += (before + here) / 2
    }
    return .nan
  }
}
