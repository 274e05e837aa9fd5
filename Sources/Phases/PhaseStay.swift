/// An uninterrupted time that a school spends in one phase.
public struct PhaseStay: Equatable, Sendable {
  /// The phase.
  public var phase: Phase
  /// Time of the first frame in it, in time units.
  public var start: Double
  /// Time of the first frame after it, in time units; for the last stay the time of the last frame.
  public var end: Double
  /// Whether both its beginning and its end were seen; the first and last stay of a recording are cut off.
  public var isComplete: Bool

  /// Length, in time units.
  public var duration: Double { end - start }
}
