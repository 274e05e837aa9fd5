import TrajectoryModel

/// What is wrong with a row of a table, and in which field.
struct RowFault: Equatable {
  /// What is wrong.
  enum Kind: Equatable {
    case notANumber(String)
    case notATime(String)
    case ragged(found: Int, expected: Int)
    case openQuote
  }

  var kind: Kind
  /// 1-based field.
  var column: Int

  /// The message for the user; `lenient` says whether there is a way to do without the line.
  func error(line: Int, path: String, lenient: Bool = true) -> KaditaError {
    let lenient = lenient ? ", or drop such lines with --lenient" : ""
    switch kind {
    case .notANumber(let text):
      return KaditaError(
        .unusableInput, "\"\(Self.shortened(text))\" is not a number",
        remedy: "correct the cell\(lenient)", path: path, line: line, column: column)
    case .notATime(let text):
      return KaditaError(
        .unusableInput, "\"\(Self.shortened(text))\" is not a time as in 2024-05-01T12:34:56.789",
        remedy: "correct the cell\(lenient)", path: path, line: line, column: column)
    case .ragged(let found, let expected):
      return KaditaError(
        .unusableInput, "the line has \(found) field\(found == 1 ? "" : "s") where the table has \(expected)",
        remedy: "complete the file\(lenient)", path: path, line: line, column: column)
    case .openQuote:
      return KaditaError(
        .unusableInput, "a quote is opened and not closed in the line",
        remedy: "correct the line\(lenient)", path: path, line: line, column: column)
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
