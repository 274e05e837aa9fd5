/// Rows that follow one another in a file with keys that never go backwards.
struct TableRun: Equatable, Sendable {
  /// Index of the file.
  var part: Int
  /// Byte offset of the first row.
  var start: Int
  /// Byte offset after the last row.
  var end: Int
  /// Line of the first row.
  var line: Int
  /// Key of the first row.
  var firstKey: Double
}
