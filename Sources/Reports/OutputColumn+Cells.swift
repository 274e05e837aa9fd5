import Analysis

extension OutputColumn {
  /// Rows whose text is made at once.
  private static let stretch = 1024

  /// Calls back with the cells of every row of some columns, as comma-separated text.
  ///
  /// - Throws: what the columns and `write` throw.
  static func forEachRow(of columns: [OutputColumn], _ write: (String) throws -> Void) throws {
    let count = columns.first?.count ?? 0
    for first in stride(from: 0, to: count, by: stretch) {
      let rows = first..<min(first + stretch, count)
      let values = try columns.map { try $0.values(rows) }
      for row in 0..<rows.count { try write(values.map { $0.cell(row) }.joined(separator: ",")) }
    }
  }
}

extension OutputColumn.Values {
  /// One of the values as a cell of comma-separated text.
  fileprivate func cell(_ row: Int) -> String {
    switch self {
    case .integers(let integers): String(integers[row])
    case .numbers(let numbers): CSVText.cell(numbers[row])
    case .labels(let indices, let names): CSVText.cell(names[indices[row]])
    }
  }
}
