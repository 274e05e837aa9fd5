/// Parameters of the engine `couzin2002` alone.
public struct CouzinRules: Equatable, Sendable {
  /// Width Δr_o of the zone of orientation, in length units.
  public var orientationWidth: Double
  /// Width Δr_a of the zone of attraction, in length units.
  public var attractionWidth: Double
  /// Field of perception α: full angle of the cone in front of an animal that it sees, in degrees.
  public var fieldOfPerception: Double
  /// Turning rate θ, in degrees per time unit.
  public var turningRate: Double
  /// How a heading is turned.
  public var turning: Turning
  /// Radius of the sphere in which the animals start, in length units.
  public var startRadius: Double

  /// Rules of the engine.
  public init(
    orientationWidth: Double, attractionWidth: Double, fieldOfPerception: Double = 270,
    turningRate: Double = 40, turning: Turning = .exact, startRadius: Double = 5
  ) {
    self.orientationWidth = orientationWidth
    self.attractionWidth = attractionWidth
    self.fieldOfPerception = fieldOfPerception
    self.turningRate = turningRate
    self.turning = turning
    self.startRadius = startRadius
  }
}
