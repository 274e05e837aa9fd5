import TrajectoryModel

/// Choices that the metrics of a whole recording share.
public struct MetricSettings: Equatable, Sendable {
  /// Edge L of the published histograms of distance and depth, in length units; NaN leaves them NaN.
  public var referenceLength: Double
  /// Corner of the reference cube: coordinates are measured from here in the published depth histogram.
  public var referenceOrigin: SIMD3<Double>
  /// Choices of the invariant family.
  public var invariant: InvariantSettings
  /// Number of bins of the published histograms, as a multiple of what the definitions say: to see how much the
  /// columns owe to it. Anything but 1 is not the published family.
  public var histogramFineness = 1.0

  /// Settings of a recording.
  public init(
    referenceLength: Double, referenceOrigin: SIMD3<Double> = .zero,
    invariant: InvariantSettings = InvariantSettings()
  ) {
    self.referenceLength = referenceLength
    self.referenceOrigin = referenceOrigin
    self.invariant = invariant
  }

  /// Number of bins where the definition says `count`.
  func bins(_ count: Int) -> Int { max(2, Int((Double(count) * histogramFineness).rounded())) }
}
