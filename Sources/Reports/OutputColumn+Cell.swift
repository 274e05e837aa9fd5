import Analysis

extension OutputColumn {
  /// The value of a frame as a cell of comma-separated text.
  func cell(_ row: Int) -> String {
    switch values {
    case .integers(let integers): String(integers[row])
    case .numbers(let numbers): CSVText.cell(numbers[row])
    case .labels(let indices, let names): CSVText.cell(names[indices[row]])
    }
  }
}
