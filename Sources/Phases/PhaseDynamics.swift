/// Stays, transitions and occupancy that follow from the labels over time.
public struct PhaseDynamics: Equatable, Sendable {
  /// Share of the labelled frames in each phase, in the order of `Phase.allCases`; NaN without any.
  public let occupancy: [Double]
  /// Consecutive stays.
  public let stays: [PhaseStay]
  /// Changes of phase.
  public let transitions: [PhaseTransition]
  /// Number of changes from each phase (row) to each other (column), in the order of `Phase.allCases`.
  public let transitionCounts: [[Int]]
  /// The two phases between which the school goes back and forth; `nil` if it does not.
  public let bistable: [Phase]?

  /// - Parameter bistableShare: share of the frames that each phase of a bistable pair has at least.
  init(_ course: PhaseCourse, bistableShare: Double) {
    occupancy = course.counts.map { Double($0) / Double(course.counts.reduce(0, +)) }
    transitionCounts = course.transitionCounts
    bistable = Self.pair(course.stays, occupancy, bistableShare)
    stays = course.stays
    transitions = course.transitions
  }

  /// Mean length of the complete stays in a phase, in time units; NaN without any.
  public func meanDwell(in phase: Phase) -> Double {
    let complete = stays.filter { $0.phase == phase && $0.isComplete }
    return complete.map(\.duration).reduce(0, +) / Double(complete.count)
  }

  /// The two states with the largest shares, if the school went from one to the other and back at least once.
  ///
  /// What is transitional is not a state of its own.
  private static func pair(_ stays: [PhaseStay], _ occupancy: [Double], _ share: Double) -> [Phase]? {
    let candidates = Phase.allCases
      .filter { $0 != .transitional && occupancy[$0.index] >= share }
      .sorted { occupancy[$0.index] > occupancy[$1.index] }
    guard candidates.count >= 2 else { return nil }
    let pair = Array(candidates.prefix(2))
    var changes = 0
    var last: Phase?
    for stay in stays where pair.contains(stay.phase) {
      if let last, last != stay.phase { changes += 1 }
      last = stay.phase
    }
    return changes >= 2 ? pair : nil
  }
}
