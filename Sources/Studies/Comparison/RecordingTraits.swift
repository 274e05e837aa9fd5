import Analysis
import TrajectoryModel

/// What a recording is, as far as it matters for pooling it with others.
public struct RecordingTraits: Equatable, Sendable {
  /// Largest number of individuals at once.
  public var individuals: Int
  /// Spatial dimensions.
  public var dimensions: Int
  /// Time step; `nil` where unknown or uneven.
  public var timeStep: Double?
  /// Edges of the periodic box; empty in open space.
  public var box: [Double]
  /// Unit of lengths; `nil` where unknown.
  public var lengthUnit: String?
  /// Unit of times; `nil` where unknown.
  public var timeUnit: String?
  /// Where the velocities come from.
  public var velocity: String
  /// Share of missing positions.
  public var missingFraction: Double

  /// Traits by name.
  public init(
    individuals: Int, dimensions: Int, timeStep: Double? = nil, box: [Double] = [], lengthUnit: String? = nil,
    timeUnit: String? = nil, velocity: String = "", missingFraction: Double = 0
  ) {
    self.individuals = individuals
    self.dimensions = dimensions
    self.timeStep = timeStep
    self.box = box
    self.lengthUnit = lengthUnit
    self.timeUnit = timeUnit
    self.velocity = velocity
    self.missingFraction = missingFraction
  }

  /// The traits of a recording that was analysed.
  public init(of result: AnalysisResult) {
    let info = result.info
    self.init(
      individuals: result.table.locatedRange?.upperBound ?? 0, dimensions: info.dimensions,
      timeStep: info.timeStep,
      box: info.domain.isPeriodic ? (0..<info.dimensions).map { info.domain.edges[$0] } : [],
      lengthUnit: info.units.length, timeUnit: info.units.time, velocity: info.velocitySource.rawValue,
      missingFraction: result.missingFraction)
  }
}
