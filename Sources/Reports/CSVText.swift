/// Cells of comma-separated tables.
enum CSVText {
  /// A number in the shortest form that reads back to the same double; NaN is `NaN`.
  static func cell(_ number: Double) -> String { number.isNaN ? "NaN" : String(number) }

  /// Text, in quotes where it needs them.
  static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
