import Metrics
import Phases

/// What a frame says about the school as a whole, beside the metrics.
struct FrameState: Sendable {
  /// What the phase follows from.
  let phase: PhaseFrame
  /// Who is linked with whom.
  let groups: FrameGroups
  /// Number of individuals with a position.
  let located: Int
  /// Whether all individuals are at one place.
  let isCoincident: Bool

  init(_ context: MetricContext) {
    phase = PhaseFrame(context)
    groups = context.groups
    located = context.frame.locatedIDs.count
    isCoincident = context.isCoincident
  }
}
