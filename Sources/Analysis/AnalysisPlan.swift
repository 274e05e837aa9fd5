import Metrics
import TrajectoryModel

/// What to compute from a recording, and how.
public struct AnalysisPlan: Sendable {
  /// The metrics, in the order of the output columns.
  public var metrics: [any Metric.Type]
  /// Edge of the published histograms where the recording has no periodic box, in length units.
  public var referenceLength: Double?
  /// Length of the windows that get a summary of their own; `nil` for none.
  public var window: TimeSpan?
  /// What is computed of the spectra for the summary; `nil` for nothing.
  public var spectra: SpectraPlan?
  /// Choices of the invariant family; the quanta are found in the recording.
  public var invariant = InvariantSettings()
  /// Whether quantised recordings are dithered before anything invariant is computed from them.
  public var dithers = true
  /// Number of bins of the published histograms, as a multiple of what the definitions say.
  public var histogramFineness = 1.0
  /// How phases are found; `nil` leaves them out, and the groups with them.
  public var phases: PhasePlan? = PhasePlan()
  /// How much of the trajectories is kept for pictures; `nil` for nothing.
  public var thinning: ThinningPlan?
  /// Number of threads; the result does not depend on it.
  public var threads: Int

  /// A plan; every metric there is unless told otherwise.
  public init(
    metrics: [any Metric.Type] = MetricRegistry.all, referenceLength: Double? = nil, window: TimeSpan? = nil,
    spectra: SpectraPlan? = nil, threads: Int = 1
  ) {
    self.metrics = metrics
    self.referenceLength = referenceLength
    self.window = window
    self.spectra = spectra
    self.threads = threads
  }
}
