/// A JSON document whose keys keep their order and whose NaN is `null`.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number in the shortest form that reads back to the same double; `null` unless finite.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An array of objects, many: each is made when it is written.
  case list(count: Int, _ value: @Sendable (_ index: Int) -> JSONValue)
  /// An object.
  case object([(key: String, value: JSONValue)])

  /// A string, or `null`.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// A number, or `null`.
  public init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }

  /// The document as text: objects over several lines, arrays of plain values on one.
  public func text(indent: String = "") -> String {
    var text = ""
    write(indent: indent) { text += $0 }
    return text
  }

  /// Hands out that text piece by piece.
  public func write(indent: String = "", to output: (String) throws -> Void) rethrows {
    switch self {
    case .null: try output("null")
    case .bool(let value): try output(value ? "true" : "false")
    case .integer(let value): try output(String(value))
    case .number(let value): try output(value.isFinite ? String(value) : "null")
    case .string(let value): try output(Self.quoted(value))
    case .array(let values):
      guard values.allSatisfy(\.isPlain) else {
        try Self.write("[", values.count, "]", indent, to: output) { ("", values[$0]) }
        return
      }
      try output("[" + values.map { $0.text() }.joined(separator: ", ") + "]")
    case .list(let count, let value):
      try Self.write("[", count, "]", indent, to: output) { ("", value($0)) }
    case .object(let members):
      try Self.write("{", members.count, "}", indent, to: output) {
        (Self.quoted(members[$0].key) + ": ", members[$0].value)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .list, .object: false
    default: true
    }
  }

  /// A line an entry between brackets.
  private static func write(
    _ open: String, _ count: Int, _ close: String, _ indent: String, to output: (String) throws -> Void,
    _ entry: (_ index: Int) -> (key: String, value: JSONValue)
  ) rethrows {
    try output(open)
    for index in 0..<count {
      let (key, value) = entry(index)
      try output((index > 0 ? ",\n" : "\n") + indent + "  " + key)
      try value.write(indent: indent + "  ", to: output)
    }
    try output(count > 0 ? "\n" + indent + close : close)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
