/// A change of phase.
public struct PhaseTransition: Equatable, Sendable {
  /// Time of the first frame in the new phase, in time units.
  public var time: Double
  /// Phase before.
  public var from: Phase
  /// Phase after.
  public var to: Phase

  /// A change at a time, in time units.
  public init(time: Double, from: Phase, to: Phase) {
    self.time = time
    self.from = from
    self.to = to
  }
}
