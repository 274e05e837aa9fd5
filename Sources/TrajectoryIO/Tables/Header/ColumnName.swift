/// What the name of a column says about it.
struct ColumnName: Equatable, Sendable {
  /// What a column holds.
  enum Role: Equatable, Sendable {
    case frame
    case time
    case identity
    /// A coordinate: 0 for x, 1 for y, 2 for z.
    case axis(Int)
    /// A component of the velocity.
    case velocity(Int)
    /// How sure the tracker was.
    case confidence
    case other
  }

  /// What the column holds.
  var role: Role
  /// Whose coordinate it is: an individual or a body point; empty where the name does not say.
  var key: String
  /// The unit in brackets.
  var unit: String?
  /// The name without the unit.
  var base: String

  /// Takes a name from a header apart.
  init(_ name: String) {
    (base, unit) = Self.splitUnit(name)
    key = ""
    let word = String(base.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    if Self.frameNames.contains(word) {
      role = .frame
    } else if Self.timeNames.contains(word) {
      role = .time
      if unit == nil, word.hasPrefix("sec") || word == "time_s" { unit = "s" }
    } else if Self.identityNames.contains(word) {
      role = .identity
    } else if let (found, whose) = Self.measured(base) {
      role = found
      key = whose
    } else {
      role = .other
    }
  }

  /// Names of frame number columns, in order of preference.
  static let frameNames = [
    "frame", "frame_idx", "imagenumber", "frame_number", "framenumber", "frame_id", "frames", "image_number",
  ]
  /// Names of time columns, in order of preference.
  static let timeNames = ["time", "t", "seconds", "timestamp", "time_s", "sec", "times"]
  /// Names of columns that tell individuals apart, in order of preference.
  static let identityNames = [
    "id", "individual", "track", "animal_id", "object", "track_id", "individual_id", "individuals",
    "object_id",
    "identity", "animal", "fish", "fish_id", "particle", "trackid",
  ]
  private static let confidenceNames = ["likelihood", "probability", "probid", "score", "confidence"]

  /// `X (cm)` and `time [s]` without their units.
  private static func splitUnit(_ name: String) -> (String, String?) {
    for (open, close) in [("(", ")"), ("[", "]")] where name.hasSuffix(close) {
      guard let at = name.lastIndex(of: Character(open)) else { continue }
      let unit = name[name.index(after: at)...].dropLast().trimmingBlanks()
      return (name[..<at].trimmingBlanks(), unit.isEmpty ? nil : unit)
    }
    return (name.trimmingBlanks(), nil)
  }

  /// `x1`, `x_head`, `head.x`, `xHead`, `vx1`, `ProbId1`, `head.score` and the like.
  private static func measured(_ base: String) -> (Role, String)? {
    let lower = base.lowercased()
    for word in ["vx", "vy", "vz", "x", "y", "z"] + confidenceNames {
      let role = role(of: word)
      if lower == word { return (role, "") }
      if lower.hasPrefix(word) {
        let rest = String(base.dropFirst(word.count))
        if rest.allSatisfy({ $0.isASCII && $0.isNumber }) { return (role, rest) }
        if let mark = rest.first, isMark(mark), rest.count > 1 { return (role, String(rest.dropFirst())) }
        if rest.first?.isUppercase == true, word.count <= 2 { return (role, rest) }
      }
      if lower.hasSuffix(word), let mark = base.dropLast(word.count).last, isMark(mark) {
        let rest = base.dropLast(word.count + 1)
        if !rest.isEmpty { return (role, String(rest)) }
      }
    }
    return nil
  }

  private static func role(of word: String) -> Role {
    switch word {
    case "x": .axis(0)
    case "y": .axis(1)
    case "z": .axis(2)
    case "vx": .velocity(0)
    case "vy": .velocity(1)
    case "vz": .velocity(2)
    default: .confidence
    }
  }

  private static func isMark(_ character: Character) -> Bool { "_.- ".contains(character) }
}
