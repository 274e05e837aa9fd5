/// A series in a dozen numbers: level, spread, extremes, and how well its mean is known.
public struct SeriesSummary: Equatable, Sendable {
  /// Number of values used.
  public let frames: Int
  /// Number of values left out because they are not finite.
  public let missing: Int
  /// Mean; NaN where no value is used, as for everything below.
  public let mean: Double
  /// Population standard deviation.
  public let standardDeviation: Double
  /// Mean over the second half of the used values, from index `frames` div 2.
  public let secondHalfMean: Double
  /// Population standard deviation over the second half.
  public let secondHalfStandardDeviation: Double
  /// The last value used.
  public let final: Double
  /// The smallest value.
  public let minimum: Double
  /// The largest value.
  public let maximum: Double
  /// Integrated autocorrelation time, effective samples and standard error of the mean.
  public let autocorrelation: AutocorrelationTime
  /// 95 % interval of the mean.
  public let interval: BlockBootstrap

  /// Summarises a series; what is not finite is left out, the rest counts as consecutive.
  public init(of series: [Double]) {
    let used = series.allSatisfy(\.isFinite) ? series : series.filter(\.isFinite)
    frames = used.count
    missing = series.count - used.count
    let moments = Moments(of: used)
    mean = moments.mean
    standardDeviation = moments.standardDeviation
    let half = Moments(of: used[(used.count / 2)...])
    secondHalfMean = half.mean
    secondHalfStandardDeviation = half.standardDeviation
    final = used.last ?? .nan
    minimum = used.min() ?? .nan
    maximum = used.max() ?? .nan
    autocorrelation = AutocorrelationTime(of: used, moments: moments)
    interval = BlockBootstrap(of: used, moments: moments, autocorrelation: autocorrelation)
  }
}
