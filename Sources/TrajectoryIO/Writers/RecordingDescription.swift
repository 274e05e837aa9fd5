import TrajectoryModel

/// What a writer has to know before the first frame.
public struct RecordingDescription: Equatable, Sendable {
  /// Width of the stored numbers.
  public enum Precision: String, CaseIterable, Sendable {
    /// 64 bits: the numbers as they are.
    case float64
    /// 32 bits: half the size, seven digits.
    case float32
  }

  /// Names of the individuals.
  public var individuals: [String]
  /// Spatial dimensions: 2 or 3.
  public var dimensions: Int
  /// Units of lengths and times.
  public var units: Units
  /// The space in which the animals move.
  public var domain: Domain
  /// Whether velocities will be given.
  public var hasVelocities: Bool
  /// Time between frames where it is even, in time units.
  public var timeStep: Double?
  /// Frames that will be written, where known: short recordings get chunks to measure.
  public var expectedFrames: Int?
  /// Attributes of the file: title, provenance, parameters.
  public var attributes: [String: NetCDFAttribute]
  /// Width of the stored numbers.
  public var precision: Precision
  /// Level of compression, 0 (none) to 9.
  public var deflate: Int
  /// Number of threads that may compress; the file does not depend on it.
  public var threads = 1

  /// A description; compressed at level 1, since higher levels cost time and gain next to nothing on coordinates.
  public init(
    individuals: [String], dimensions: Int, units: Units = Units(), domain: Domain = .open,
    hasVelocities: Bool, timeStep: Double? = nil, expectedFrames: Int? = nil,
    attributes: [String: NetCDFAttribute] = [:], precision: Precision = .float64, deflate: Int = 4
  ) {
    self.individuals = individuals
    self.dimensions = dimensions
    self.units = units
    self.domain = domain
    self.hasVelocities = hasVelocities
    self.timeStep = timeStep
    self.expectedFrames = expectedFrames
    self.attributes = attributes
    self.precision = precision
    self.deflate = deflate
  }

  /// What is known of a recording that is to be written elsewhere.
  public init(_ info: RecordingInfo) {
    self.init(
      individuals: info.individuals, dimensions: info.dimensions, units: info.units, domain: info.domain,
      hasVelocities: info.velocitySource != .absent, timeStep: info.timeStep, expectedFrames: info.frameCount,
      attributes: Dictionary(
        uniqueKeysWithValues: info.attributes.map { name, text in
          // Numbers became texts on reading; versions look like numbers and are none.
          let number = name.lowercased().contains("version") ? nil : Double(text)
          return (name, number.map { NetCDFAttribute.numbers([$0]) } ?? .text(text))
        }))
  }

  /// Frames in a chunk of about 1 MiB, no more than will be written.
  var framesPerChunk: Int {
    let frameBytes = max(1, individuals.count * dimensions * (precision == .float64 ? 8 : 4))
    return max(1, min((1 << 20) / frameBytes, expectedFrames ?? Int.max))
  }
}
