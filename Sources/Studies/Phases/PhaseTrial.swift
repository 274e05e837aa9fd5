import Analysis
import Phases

/// What came out for one simulated recording.
struct PhaseTrial: Sendable {
  /// The phase that the whole school is in.
  let truth: Phase
  /// What the recording was labelled.
  let result: PhaseResult
}
