/// Who of two individuals leads, from their directional correlation C(τ) = ⟨û_i(t) · û_j(t + τ)⟩.
public struct PairDelay: Equatable, Sendable {
  /// C at the lags −range … range, in steps; NaN where the pair shares too few steps.
  public var correlation: [Double]
  /// The lag of the largest correlation, in steps: positive where i leads. NaN where it lies at the end of the range.
  public var delay: Double
  /// The share of time-shifted surrogates that correlate as well, (1 + b) / (1 + n).
  public var p: Double

  /// A pair without an estimate.
  init(noneForRange range: Int) {
    correlation = [Double](repeating: .nan, count: 2 * range + 1)
    delay = .nan
    p = .nan
  }

  /// Reads delay and significance off sums and numbers of products at lags up to the length of the recording.
  ///
  /// Surrogates are the same pair with one of the two shifted by more than the range, as far as half of the shared
  /// steps remain, windows of the range side by side: each keeps the memory of both and loses what ties them.
  init(settings: DelaySettings, length: Int, sum: (Int) -> Double, pairs: (Int) -> Double) {
    let range = settings.range
    let shared = pairs(0)
    self.init(noneForRange: range)
    guard shared >= Double(settings.fewestSteps) else { return }
    func mean(_ lag: Int) -> Double { pairs(lag) >= 0.5 ? sum(lag) / pairs(lag) : .nan }
    func largest(around center: Int) -> Double {
      (center - range...center + range).map(mean).filter { !$0.isNaN }.max() ?? -.infinity
    }
    correlation = (-range...range).map(mean)
    guard !correlation.contains(where: \.isNaN),
      let peak = correlation.indices.max(by: { correlation[$0] < correlation[$1] })
    else { return }
    delay = Self.vertex(correlation, peak) - Double(range)
    var surrogates = 0
    var asGood = 0
    for shift in stride(from: 2 * range + 1, through: length - range - 1, by: 2 * range + 1) {
      for center in [-shift, shift] {
        let outermost = center < 0 ? center - range : center + range
        guard pairs(outermost) >= shared / 2 else { continue }
        surrogates += 1
        if largest(around: center) >= correlation[peak] { asGood += 1 }
      }
    }
    if surrogates > 0 { p = Double(1 + asGood) / Double(1 + surrogates) }
  }

  /// The place of the maximum of the parabola through a peak and its neighbours.
  private static func vertex(_ c: [Double], _ peak: Int) -> Double {
    guard peak > 0, peak < c.count - 1 else { return .nan }
    let bend = c[peak - 1] - 2 * c[peak] + c[peak + 1]
    guard bend < 0 else { return bend == 0 ? Double(peak) : .nan }
    return Double(peak) + (c[peak - 1] - c[peak + 1]) / (2 * bend)
  }
}
