/// The spectra of a recording in three numbers.
public struct SpectraSummary: Equatable, Sendable {
  /// Frequency of the highest peak of the velocity spectrum above zero, in cycles per time unit.
  public var peakFrequency = Double.nan
  /// Integral time of the velocity autocorrelation, in time units.
  public var integralTime = Double.nan
  /// Correlation length of the velocity fluctuations, in length units.
  public var correlationLength = Double.nan
  /// Why a number is NaN, or is to be taken with care; by the names `peak_frequency`, `integral_time` and
  /// `correlation_length`.
  public var reasons: [String: String] = [:]
  /// Standard errors by the same names, where they were asked for and are known.
  public var standardErrors: [String: Double] = [:]

  init(of result: SpectraResult) {
    peakFrequency = result.temporal.peakFrequency
    integralTime = result.temporal.velocityIntegralTime
    if let spatial = result.spatial { correlationLength = spatial.correlationLength }
    reasons = result.reasons.filter { Self.names.contains($0.key) }
    if peakFrequency.isNaN { explain("peak_frequency", "the velocities do not change") }
    if integralTime.isNaN {
      explain("integral_time", "the velocities stay correlated over half of the longest track")
    }
    if correlationLength.isNaN { explain("correlation_length", Self.lengthReason(result.spatial)) }
  }

  private static let names: Set = ["peak_frequency", "integral_time", "correlation_length"]

  private mutating func explain(_ name: String, _ reason: String) {
    if reasons[name] == nil { reasons[name] = reason }
  }

  private static func lengthReason(_ spatial: SpatialCorrelation?) -> String {
    guard let spatial, spatial.frames > 0 else { return "no frame has two individuals that move differently" }
    guard spatial.correlation.contains(where: { $0 > 0 }) else { return "C(r) is never positive" }
    return "C(r) does not come down to zero within the largest distance"
  }
}
