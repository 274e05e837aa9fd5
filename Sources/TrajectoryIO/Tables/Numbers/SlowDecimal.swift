/// The exact and unhurried reading of a number, for whatever ``DecimalParser`` leaves.
enum SlowDecimal {
  /// What a cell holds.
  enum Cell: Equatable {
    case number(Double)
    /// Empty, or one of the words for a missing value; infinity counts as missing.
    case missing
    case text
  }

  /// Reads a cell without blanks or quotes around it.
  static func read(_ cell: UnsafeBufferPointer<UInt8>, point: UInt8) -> Cell {
    if cell.isEmpty || isMissingWord(cell) { return .missing }
    guard isDecimal(cell, point: point) else { return .text }
    let plain = cell.map { $0 == point ? UInt8(ascii: ".") : $0 }
    // The standard library's conversion is strtod in the C locale.
    guard let number = Double(String(decoding: plain, as: UTF8.self)) else { return .text }
    // Too large for a double: not a number that can be used.
    return number.isFinite ? .number(number) : .text
  }

  /// Whether the cell is a word for "no value": NaN, NA, N/A, null, none or infinity, in any case, signed or not.
  private static func isMissingWord(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var word = cell[...]
    if let sign = word.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { word.removeFirst() }
    guard word.count >= 2 && word.count <= 8 else { return false }
    return missingWords.contains { missing in
      missing.count == word.count && zip(missing, word).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
    }
  }

  private static let missingWords: [[UInt8]] = [
    "nan", "na", "n/a", "inf", "infinity", "null", "none",
  ].map { Array($0.utf8) }

  /// sign? digits? (point digits?)? (e sign? digits)? with at least one digit before the exponent.
  private static func isDecimal(_ cell: UnsafeBufferPointer<UInt8>, point: UInt8) -> Bool {
    var rest = cell[...]
    dropSign(&rest)
    var digits = dropDigits(&rest)
    if rest.first == point {
      rest.removeFirst()
      digits += dropDigits(&rest)
    }
    guard digits > 0 else { return false }
    if let e = rest.first, e | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      dropSign(&rest)
      guard dropDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func dropSign(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
  }

  private static func dropDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let count = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
    rest.removeFirst(count)
    return count
  }
}
