extension DecimalParser {
  /// The number in a cell, exactly as a table is read; `nil` where it is missing or no number.
  package func number(_ cell: String) -> Double? {
    // Zeros behind the text, as at the end of a mapped file.
    let padded = Array(cell.utf8) + [UInt8](repeating: 0, count: 32)
    return padded.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var value = 0.0
      if let end = parse(start, into: &value), end == start + cell.utf8.count { return value }
      let text = UnsafeBufferPointer(start: start, count: cell.utf8.count)
      if case .number(let number) = SlowDecimal.read(text, point: point) { return number }
      return nil
    }
  }
}
