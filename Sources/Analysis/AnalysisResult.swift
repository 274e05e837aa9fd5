import Metrics
import Spectra
import Phases
import Statistics
import TrajectoryModel

/// Everything that was found out about a recording: what reports are made from.
public struct AnalysisResult: Sendable {
  /// What the recording is.
  public var info: RecordingInfo
  /// What was asked for.
  public var plan: AnalysisPlan
  /// The choices that the metrics were computed with.
  public var settings: MetricSettings
  /// The cube of the published histograms.
  public var publishedBox: PublishedBox
  /// The metrics of every frame.
  public var table: MetricTable
  /// A summary of every column, in the order of the table.
  public var summaries: [SeriesSummary]
  /// Summaries by window, in time order; empty unless asked for.
  public var windows: [WindowSummary]
  /// The spectra in short; `nil` unless asked for.
  public var spectra: SpectraSummary?
  /// The spectra that the plan names, in full; `nil` unless asked for.
  public var spectraProducts: SpectraResult?
  /// The trajectories, thinned for pictures; `nil` unless asked for.
  public var trajectory: ThinnedTrajectory?
  /// The steps of which the recording's numbers are multiples.
  public var quantization: Quantization
  /// The phase over time; `nil` unless asked for.
  public var phases: PhaseResult?
  /// Splits and merges of groups; `nil` unless asked for.
  public var groups: GroupTracker?
  /// Share of positions that are missing, from 0 to 1.
  public var missingFraction: Double
  /// What a user should know.
  public var notices: [Notice]

  /// The summary of the column of this name; `nil` where it was not computed.
  public func summary(_ name: String) -> SeriesSummary? {
    table.metrics.firstIndex { $0.column.name == name }.map { summaries[$0] }
  }
}
