import TrajectoryModel

/// A column of the table that users get: its row in the codebook, and a value a frame.
public struct OutputColumn: Sendable {
  /// The values of a column.
  public enum Values: Sendable {
    /// Whole numbers.
    case integers([Int])
    /// Numbers; NaN where undefined.
    case numbers([Double])
    /// Labels, as indices into a list of names.
    case labels([Int], names: [String])
  }

  /// Unit, range, definition and source.
  public var definition: ColumnDefinition
  /// A value a frame.
  public var values: Values

  /// A column.
  public init(_ definition: ColumnDefinition, _ values: Values) {
    self.definition = definition
    self.values = values
  }
}
