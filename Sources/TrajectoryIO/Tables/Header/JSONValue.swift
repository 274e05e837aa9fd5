/// A value of a JSON text (RFC 8259): the small files that trackers put beside their tables.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The member of an object.
  subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { return members[name] }
    return nil
  }

  /// The number, if it is one.
  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// The texts of an array of texts.
  var strings: [String]? {
    guard case .array(let values) = self else { return nil }
    let strings = values.compactMap { value -> String? in
      if case .string(let text) = value { return text }
      return nil
    }
    return strings.count == values.count ? strings : nil
  }
}
