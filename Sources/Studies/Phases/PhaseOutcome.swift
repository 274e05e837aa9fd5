import Phases

/// How well phases were recognised under one condition.
public struct PhaseOutcome: Sendable {
  /// The condition.
  public let condition: PhaseCondition
  /// Per frame, the calibrated rule.
  public private(set) var calibrated = ConfusionMatrix()
  /// Per frame, the published rule.
  public private(set) var published = ConfusionMatrix()
  /// Labels of whole recordings.
  public private(set) var recordings = ConfusionMatrix()
  /// Recordings whose label was marked as ambiguous.
  public private(set) var ambiguous = 0
  /// Recordings labelled wrongly without being marked as ambiguous.
  public private(set) var wrong = 0
  /// Simulations left out because the whole school was in none of the four states.
  public internal(set) var leftOut = 0

  init(_ condition: PhaseCondition) { self.condition = condition }

  mutating func add(_ trial: PhaseTrial) throws {
    for labels in try trial.result.frames.labels() {
      calibrated.add(truth: trial.truth, label: labels.phase)
      published.add(truth: trial.truth, label: labels.published)
    }
    recordings.add(truth: trial.truth, label: trial.result.label)
    if trial.result.isAmbiguous {
      ambiguous += 1
    } else if trial.result.label != trial.truth {
      wrong += 1
    }
  }

  /// Whether the targets were reached: accuracy per frame, and every recording labelled rightly.
  public var passes: Bool {
    guard let target = condition.target else { return wrong == 0 }
    return calibrated.balancedAccuracy >= target && recordings.balancedAccuracy == 1
  }
}
