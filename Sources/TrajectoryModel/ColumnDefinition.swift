/// A row of the codebook: what a column of the output is, in which unit, and where its definition comes from.
public struct ColumnDefinition: Equatable, Sendable {
  /// Which questions the number may answer.
  public enum Family: String, CaseIterable, Sendable {
    /// The definitions of dewi-kadita 0.0.4, for comparison with its paper.
    case published
    /// Definitions that do not depend on box, frame of reference or number of fish, for comparing recordings.
    case invariant
    /// Phase labels.
    case phase
    /// Spectral products.
    case spectra
    /// Frame number, time and other book-keeping.
    case index
  }

  /// The physical dimension, from which the unit of a given recording follows.
  public enum Dimension: String, Sendable {
    /// A pure number.
    case one
    /// A length.
    case length
    /// A time.
    case time
    /// A length per time.
    case speed
    /// A squared speed.
    case speedSquared
    /// A squared length per time: a squared speed per frequency.
    case diffusivity
    /// A frequency.
    case frequency
    /// A wavenumber.
    case wavenumber
  }

  /// Column name, in snake case.
  public var name: String
  /// Family.
  public var family: Family
  /// Dimension.
  public var dimension: Dimension
  /// Smallest and largest possible value; infinite where there is no bound.
  public var range: ClosedRange<Double>
  /// Name in words, for `long_name` and axis labels.
  public var longName: String
  /// Definition in a sentence.
  public var definition: String
  /// What the column gives for a fully disordered school, and known biases.
  public var nullAndBias: String
  /// Source, with DOI where there is one.
  public var source: String

  /// A codebook row.
  public init(
    name: String, family: Family, dimension: Dimension = .one, range: ClosedRange<Double>, longName: String,
    definition: String, nullAndBias: String, source: String
  ) {
    self.name = name
    self.family = family
    self.dimension = dimension
    self.range = range
    self.longName = longName
    self.definition = definition
    self.nullAndBias = nullAndBias
    self.source = source
  }

  /// The UDUNITS name of the column's unit in a recording with these units; `1` for pure numbers.
  public func unit(in units: Units) -> String {
    let length = units.length ?? "1"
    let time = units.time ?? "1"
    switch dimension {
    case .one: return "1"
    case .length: return length
    case .time: return time
    case .speed: return time == "1" ? length : "\(length) \(time)-1"
    case .speedSquared: return Self.product(length, 2, time, -2)
    case .diffusivity: return Self.product(length, 2, time, -1)
    case .frequency: return time == "1" ? "1" : "\(time)-1"
    case .wavenumber: return length == "1" ? "1" : "\(length)-1"
    }
  }

  /// The product of powers of two units, without those that are 1.
  private static func product(_ one: String, _ power: Int, _ other: String, _ otherPower: Int) -> String {
    let factors = [(one, power), (other, otherPower)].filter { $0.0 != "1" }.map { "\($0.0)\($0.1)" }
    return factors.isEmpty ? "1" : factors.joined(separator: " ")
  }
}
