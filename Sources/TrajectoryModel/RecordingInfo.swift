/// What is known of a recording before its frames are read.
public struct RecordingInfo: Equatable, Sendable {
  /// What the `velocities` of the frames are.
  public enum VelocitySource: String, Sendable {
    /// The input has none.
    case absent
    /// As stored in the input.
    case file
    /// Estimated from the positions by central differences.
    case centralDifference = "central"
    /// Estimated from the positions by a Savitzky–Golay filter.
    case savitzkyGolay = "savgol"
    /// Unit vectors from a tail point to a head point.
    case heading
  }

  /// The input as the user named it.
  public var path: String
  /// Name of the layout that was recognised, as listed by the reader registry.
  public var layout: String
  /// Why it was recognised, in a phrase.
  public var reason: String
  /// Number of time steps.
  public var frameCount: Int
  /// Names of the individuals, in the order of the data.
  public var individuals: [String]
  /// Spatial dimensions: 2 or 3.
  public var dimensions: Int
  /// Time between consecutive frames, in time units; `nil` where it is unknown or uneven.
  public var timeStep: Double?
  /// Units of lengths and times.
  public var units: Units
  /// The space in which the animals move.
  public var domain: Domain
  /// Where the velocities come from.
  public var velocitySource: VelocitySource
  /// Text attributes worth carrying along: title, source, seed and the like.
  public var attributes: [String: String]
  /// Further remarks for `kadita info`: chosen columns, memory needed, ignored boxes.
  public var remarks: [String]
  /// Options that suit the recording, with their values.
  public var advice: [String] = []

  /// Describes a recording.
  public init(
    path: String, layout: String, reason: String, frameCount: Int, individuals: [String], dimensions: Int,
    timeStep: Double? = nil, units: Units = Units(), domain: Domain = .open,
    velocitySource: VelocitySource = .absent, attributes: [String: String] = [:], remarks: [String] = []
  ) {
    self.path = path
    self.layout = layout
    self.reason = reason
    self.frameCount = frameCount
    self.individuals = individuals
    self.dimensions = dimensions
    self.timeStep = timeStep
    self.units = units
    self.domain = domain
    self.velocitySource = velocitySource
    self.attributes = attributes
    self.remarks = remarks
  }
}
