/// Parameters of the engine `published` alone.
public struct PublishedRules: Equatable, Sendable {
  /// Outer radius of the zone of orientation, in length units.
  public var orientationRadius: Double
  /// Outer radius of the zone of attraction, in length units.
  public var attractionRadius: Double
  /// Largest turn in a step, in radians, whatever the time step is.
  public var maximumTurn: Double
  /// Half angle of the cone behind an animal in which it sees nothing, in degrees.
  public var blindAngle: Double
  /// Weight of the sum of headings against the sum of directions of attraction, 0 to 1.
  public var orientationWeight: Double
  /// Whether the animals start on a circle, swimming along it.
  public var startsOnCircle: Bool
  /// Radius of that circle, in length units; 0 stands for a quarter of the box.
  public var circleRadius: Double

  /// Rules of the engine; what is left out has the default of dewi-kadita 0.0.4.
  public init(
    orientationRadius: Double = 5, attractionRadius: Double = 10, maximumTurn: Double = 0.3,
    blindAngle: Double = 30, orientationWeight: Double = 1, startsOnCircle: Bool = false,
    circleRadius: Double = 0
  ) {
    self.orientationRadius = orientationRadius
    self.attractionRadius = attractionRadius
    self.maximumTurn = maximumTurn
    self.blindAngle = blindAngle
    self.orientationWeight = orientationWeight
    self.startsOnCircle = startsOnCircle
    self.circleRadius = circleRadius
  }
}
