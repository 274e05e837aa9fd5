/// The temporal products of a recording. What was not asked for, or cannot be estimated, is empty or NaN.
public struct TemporalSpectra: Equatable, Sendable {
  /// Frequency of the highest peak of ``velocity`` above zero, in cycles per time unit.
  public var peakFrequency = Double.nan
  /// Integral time of ``velocityAutocorrelation``, in time units.
  public var velocityIntegralTime = Double.nan
  /// Mean over individuals of the summed densities of the velocity components.
  public var velocity: Spectrum?
  /// The same by Welch's method.
  public var velocityWelch: Spectrum?
  /// Density of the vector ⟨û⟩; its integral is ⟨P²⟩.
  public var polarization: Spectrum?
  /// Lags of the correlations, in time units.
  public var lag: [Double] = []
  /// ⟨v(t) · v(t + τ)⟩.
  public var velocityAutocorrelation: [Double] = []
  /// The same of v_i − ⟨v⟩.
  public var fluctuationAutocorrelation: [Double] = []
  /// The same of û.
  public var headingAutocorrelation: [Double] = []
  /// Of the number P(t) about its mean, over its variance.
  public var polarizationAutocorrelation: [Double] = []
  /// Of the number M(t) about its mean, over its variance.
  public var rotationAutocorrelation: [Double] = []

  /// A correlation divided by its value at lag 0.
  public static func normalized(_ correlation: [Double]) -> [Double] {
    guard let zero = correlation.first else { return [] }
    return correlation.map { zero > 0 ? $0 / zero : .nan }
  }

  /// The integral times of the correlations that are there, by what is correlated, in time units; NaN where a
  /// correlation does not come down to zero.
  public var integralTimes: [(name: String, time: Double)] {
    [
      ("velocity", velocityAutocorrelation), ("fluctuation", fluctuationAutocorrelation),
      ("heading", headingAutocorrelation), ("polarization", polarizationAutocorrelation),
      ("rotation", rotationAutocorrelation),
    ].filter { !$0.1.isEmpty }.map { ($0.0, integralTime($0.1)) }
  }

  /// The integral time of a correlation on these lags.
  public func integralTime(_ correlation: [Double]) -> Double {
    let end = correlation.lastIndex { !$0.isNaN }.map { $0 + 1 } ?? 0
    return lag.count > 1 ? IntegralTime.of(Array(correlation[..<end]), step: lag[1]) : .nan
  }
}
