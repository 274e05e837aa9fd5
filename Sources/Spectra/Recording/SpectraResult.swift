import TrajectoryModel

/// The spectra of a recording. What was not asked for is `nil`; what cannot be estimated is NaN and has a reason.
public struct SpectraResult: Sendable {
  /// The temporal products.
  public var temporal = TemporalSpectra()
  /// Spatial correlation.
  public var spatial: SpatialCorrelation?
  /// Its null band.
  public var nullBand: NullBand?
  /// Structure factor and current spectra.
  public var structure: StructureSpectra?
  /// Delays of all pairs.
  public var delays: PairDelays?
  /// Coherence of all pairs.
  public var coherence: PairCoherence?
  /// How the tracks hang together.
  public var tracks = TrackSurvey()
  /// Why something is not estimable, by product or number.
  public var reasons: [String: String] = [:]
  /// What a user should know.
  public var notices: [Notice] = []
  /// Length of Welch's windows, in steps; `nil` where no track has a spectrum.
  public var welchLength: Int?
  /// The largest delay looked for, in steps; `nil` where none was.
  public var delayRange: Int?
  /// What was chosen, for the record.
  public var settings: SpectraSettings

  init(settings: SpectraSettings) { self.settings = settings }

  /// The short form.
  public var summary: SpectraSummary { SpectraSummary(of: self) }
}
