import Phases
import TrajectoryModel

/// How the phases of a recording are found.
public struct PhasePlan: Equatable, Sendable {
  /// Where one phase ends and the next begins.
  public var cutoffs: PhaseCutoffs
  /// Mean time in a phase that the smoothing assumes; `nil` for a minute, or 20 integral times of the polarization
  /// where the time unit is unknown.
  public var dwell: TimeSpan?

  /// A plan; the default cut-offs unless told otherwise.
  public init(cutoffs: PhaseCutoffs = PhaseCutoffs(), dwell: TimeSpan? = nil) {
    self.cutoffs = cutoffs
    self.dwell = dwell
  }
}
