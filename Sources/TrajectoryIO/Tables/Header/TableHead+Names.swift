extension TableHead {
  /// The names of the columns and the index of the first row of numbers.
  ///
  /// Names stand in the first row, or behind `#` above it. An empty last name is that of no column: some
  /// programs close the header, and only the header, with a separator.
  var header: (names: [String], firstRow: Int)? {
    if let commentedNames, rows[0].cells.contains(where: isNumber) { return (commentedNames, 0) }
    guard !isNumeric(rows[0]) else { return nil }
    return (Self.withoutTrailingBlank(rows[0].cells), 1)
  }

  /// Names without an empty one at the end.
  static func withoutTrailingBlank(_ cells: [String]) -> [String] {
    cells.count > 1 && cells.last == "" ? cells.dropLast() : cells
  }

  /// Whether a row has numbers, and nothing but numbers and missing values.
  func isNumeric(_ row: Row) -> Bool {
    var hasNumber = false
    for cell in row.cells {
      switch self.cell(cell) {
      case .number: hasNumber = true
      case .missing: break
      case .text:
        if Timestamp(cell) == nil { return false }
      }
    }
    return hasNumber
  }

  private func isNumber(_ text: String) -> Bool {
    if case .number = cell(text) { return true }
    return false
  }

  /// What a cell holds.
  func cell(_ text: String) -> SlowDecimal.Cell {
    Array(text.utf8).withUnsafeBufferPointer { SlowDecimal.read($0, point: dialect.point) }
  }

  /// The columns in a phrase, for messages.
  var columnSummary: String {
    guard let names = header?.names else {
      return "a table of \(rows[0].cells.count) columns without a header"
    }
    let shown = names.prefix(12).joined(separator: ", ")
    return "a table with the columns \(shown)\(names.count > 12 ? ", …" : "")"
  }
}
