import TrajectoryModel

/// A column of the table that users get: its row in the codebook, and a value a frame.
public struct OutputColumn: Sendable {
  /// Values of a column.
  public enum Values: Sendable {
    /// Whole numbers.
    case integers([Int])
    /// Numbers; NaN where undefined.
    case numbers([Double])
    /// Labels, as indices into a list of names.
    case labels([Int], names: [String])
  }

  /// Unit, range, definition and source.
  public let definition: ColumnDefinition
  /// Number of rows.
  public let count: Int
  private let read: @Sendable (Range<Int>) throws -> Values

  /// A column whose values are made, or read, when they are asked for.
  init(
    _ definition: ColumnDefinition, count: Int,
    _ read: @escaping @Sendable (_ rows: Range<Int>) throws -> Values
  ) {
    self.definition = definition
    self.count = count
    self.read = read
  }

  /// The values of some rows, or of all.
  ///
  /// - Throws: `KaditaError` `inputOutput` where a scratch file cannot be read back.
  public func values(_ rows: Range<Int>? = nil) throws -> Values { try read(rows ?? 0..<count) }
}
