/// How a table is written: what separates its fields, and what its numbers look like.
struct TableDialect: Equatable, Sendable {
  /// The byte between fields; a space stands for any run of spaces and tabs.
  var separator: UInt8
  /// The byte between integer part and fraction.
  var point: UInt8
  /// Where the text begins, after a byte-order mark.
  var start: Int

  /// Whether several separators in a row count as one.
  var mergesSeparators: Bool { separator == UInt8(ascii: " ") }

  /// The dialect in words, for `kadita info`.
  var summary: String {
    let name =
      switch separator {
      case UInt8(ascii: "\t"): "tabs"
      case UInt8(ascii: ";"): "semicolons"
      case UInt8(ascii: ","): "commas"
      default: "spaces"
      }
    return "separated by \(name)" + (point == UInt8(ascii: ",") ? ", decimal commas" : "")
  }

  /// Whether a line that starts with this byte is a comment.
  @inline(__always)
  static func isComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") }
}
