/// The labels of one frame: a row of the phase columns.
public struct PhaseLabels: Equatable, Sendable {
  /// The calibrated rule smoothed over time; `nil` where it is undefined.
  public var phase: Phase?
  /// Posterior probability of that phase; NaN where it is undefined.
  public var confidence: Double
  /// The published rule.
  public var published: Phase?
  /// Tunstrøm's rule.
  public var tunstrom: TunstromState?
}
