/// Follows the phase from frame to frame.
struct PhaseCourse {
  /// Number of frames in each phase.
  private(set) var counts = [Int](repeating: 0, count: Phase.allCases.count)
  private(set) var stays: [PhaseStay] = []
  private(set) var transitions: [PhaseTransition] = []
  /// Number of changes from each phase (row) to each other (column).
  private(set) var transitionCounts = [[Int]](
    repeating: [Int](repeating: 0, count: Phase.allCases.count), count: Phase.allCases.count)

  /// Takes the next frame that has a phase.
  mutating func add(time: Double, _ phase: Phase) {
    counts[phase.index] += 1
    if let last = stays.last {
      stays[stays.count - 1].end = time
      if last.phase == phase { return }
      stays[stays.count - 1].isComplete = stays.count > 1
      transitions.append(PhaseTransition(time: time, from: last.phase, to: phase))
      transitionCounts[last.phase.index][phase.index] += 1
    }
    stays.append(PhaseStay(phase: phase, start: time, end: time, isComplete: false))
  }
}
