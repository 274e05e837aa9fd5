#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where fields and lines end.
enum Field {
  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  /// Whether a line ends here: LF, CR LF, or the end of the file.
  @inline(__always)
  static func isLineEnd(_ text: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    let byte = text.pointee
    if byte == newline { return true }
    if byte > 13 { return false }
    return text >= end || byte == UInt8(ascii: "\r") && (text[1] == newline || text + 1 >= end)
  }

  /// The line end at or after `text`.
  @inline(__always)
  static func lineEnd(_ text: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    guard text < end, let found = memchr(text, Int32(newline), end - text) else { return end }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
  }

  /// The first byte that is neither space nor tab.
  @inline(__always)
  static func afterBlanks(_ text: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var text = text
    while text.pointee == UInt8(ascii: " ") || text.pointee == UInt8(ascii: "\t") { text += 1 }
    return text
  }

  /// The separator or line end that closes the field at `text`; a quote that is not closed gives a byte that is
  /// neither.
  @inline(__always)
  static func end(
    _ text: UnsafePointer<UInt8>, _ separator: UInt8, merges: Bool, limit: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    if text.pointee == quote { return endOfQuoted(text, separator, merges: merges, limit: limit) }
    var text = text
    while true {
      let byte = text.pointee
      if byte == separator || merges && byte == UInt8(ascii: "\t") { return text }
      if byte <= 13 && isLineEnd(text, limit) { return text }
      text += 1
    }
  }

  private static func endOfQuoted(
    _ start: UnsafePointer<UInt8>, _ separator: UInt8, merges: Bool, limit: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var text = start + 1
    while !isLineEnd(text, limit) {
      if text.pointee == quote {
        if text[1] != quote { return end(text + 1, separator, merges: merges, limit: limit) }
        text += 1
      }
      text += 1
    }
    return start
  }

  /// The bytes of a field without blanks and quotes around them.
  static func content(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var start = start
    var end = end
    while start < end && start.pointee <= 32 { start += 1 }
    while start < end && end[-1] <= 32 { end -= 1 }
    if end - start >= 2 && start.pointee == quote && end[-1] == quote {
      return content(start + 1, end - 1)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// Whether a flag is set: `TRUE`, `T` or a number other than 0.
  static func isTrue(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    if case .number(let number) = SlowDecimal.read(cell, point: UInt8(ascii: ".")) { return number != 0 }
    return first | 0x20 == UInt8(ascii: "t")
  }
}
