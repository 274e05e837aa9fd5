/// Text that goes into a page.
enum HTMLText {
  /// Text as it can stand between tags and in quoted attributes.
  ///
  /// Control characters, which no browser shows and some refuse, become a replacement mark.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// JSON as it can stand in a script element: without anything that a browser could take for markup.
  static func json(_ value: JSONValue) -> String {
    var result = ""
    for scalar in value.text().unicodeScalars {
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A program as it can stand in a script element, without the address of its source map.
  ///
  /// In JavaScript, `<\/script` within strings and comments is the same as `</script`, and so is `<\!--`.
  static func script(_ program: String) -> String {
    // Lines one by one: programs are large, and only their last line names a source map.
    program.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("//# sourceMappingURL=") }
      .map { $0.contains("<") ? line($0) : String($0) }
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    var result: [UInt8] = []
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      guard byte == UInt8(ascii: "<"), index + 1 < bytes.count else { continue }
      let rest = bytes[(index + 1)...]
      let isEnd = rest.first == UInt8(ascii: "/") && begins(rest.dropFirst(), "script")
      if isEnd || begins(rest, "script") || begins(rest, "!--") { result.append(UInt8(ascii: "\\")) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    bytes.prefix(word.utf8.count).map { (65...90).contains($0) ? $0 + 32 : $0 } == Array(word.utf8)
  }
}
