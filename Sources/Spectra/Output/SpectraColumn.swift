import TrajectoryModel

/// A spectral product as it is written to files: its codebook row, what it runs along, and where it is in a result.
///
/// A new product is a line in ``SpectraColumns``.
public struct SpectraColumn: Sendable {
  /// What the values of a product run along; the name of the dimension in files.
  public enum Axis: String, CaseIterable, Sendable {
    /// Frequencies of the periodogram.
    case frequency
    /// Frequencies of Welch's estimate.
    case frequencyWelch = "frequency_welch"
    /// Lags of the autocorrelations.
    case lag
    /// Bins of distance.
    case distance
    /// Shells of wave vectors.
    case wavenumber
    /// Individuals of the recording.
    case individual
    /// Ordered pairs of individuals, row by row of a matrix.
    case pair
    /// Ordered pairs, row by row, and the frequencies of Welch's estimate of each.
    case pairFrequency = "pair_frequency_welch"
  }

  /// Unit, range, definition and source.
  public let definition: ColumnDefinition
  /// What the values run along.
  public let axis: Axis
  /// The values in a result; empty where the product is not there.
  public let values: @Sendable (SpectraResult) -> [Double]

  /// Whether the column holds the places along its axis.
  public var isCoordinate: Bool { definition.name == axis.rawValue }

  init(
    _ name: String, _ axis: Axis, _ dimension: ColumnDefinition.Dimension, _ longName: String,
    range: ClosedRange<Double> = 0...(.infinity), definition: String, null: String = "none",
    source: String = "kadita", values: @escaping @Sendable (SpectraResult) -> [Double]
  ) {
    self.definition = ColumnDefinition(
      name: name, family: .spectra, dimension: dimension, range: range, longName: longName,
      definition: definition, nullAndBias: null, source: source)
    self.axis = axis
    self.values = values
  }
}
