/// The order in which people count files: `fish2` before `fish10`.
enum NaturalOrder {
  /// Whether `a` comes before `b`, digits compared by their value.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    var i = 0
    var j = 0
    while i < a.count && j < b.count {
      if isDigit(a[i]) && isDigit(b[j]) {
        let first = number(a, &i)
        let second = number(b, &j)
        if first.count != second.count { return first.count < second.count }
        if first != second { return first.lexicographicallyPrecedes(second) }
      } else {
        if a[i] != b[j] { return a[i] < b[j] }
        i += 1
        j += 1
      }
    }
    if a.count - i != b.count - j { return a.count - i < b.count - j }
    return a.lexicographicallyPrecedes(b)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// The digits from a position on, leading zeros dropped, so that longer means larger.
  private static func number(_ bytes: [UInt8], _ position: inout Int) -> ArraySlice<UInt8> {
    while position < bytes.count && bytes[position] == 48 { position += 1 }
    let start = position
    while position < bytes.count && isDigit(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }
}
