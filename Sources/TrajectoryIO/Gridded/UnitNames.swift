/// Units as files write them, and what they are called here.
enum UnitNames {
  /// The unit of a length, `nil` where the text names none.
  static func length(_ text: String?) -> String? {
    guard let text = plain(text) else { return nil }
    switch text.lowercased() {
    case "simulation_length_units", "dimensionless": return nil
    case "pixel", "pixels", "px": return "px"
    case "metre", "metres", "meter", "meters", "m": return "m"
    case "angstrom", "angstroms": return "angstrom"
    default: return text
    }
  }

  /// The unit of a time, `nil` where the text names none; `seconds since …` gives `s`.
  static func time(_ text: String?) -> String? {
    guard let text = plain(text) else { return nil }
    let word = text.split(separator: " ").first.map { $0.lowercased() } ?? ""
    switch word {
    case "simulation_time_units", "dimensionless": return nil
    case "s", "sec", "secs", "second", "seconds": return "s"
    case "ms", "msec", "millisecond", "milliseconds": return "ms"
    case "us", "microsecond", "microseconds": return "us"
    case "ns", "nanosecond", "nanoseconds": return "ns"
    case "ps", "picosecond", "picoseconds": return "ps"
    case "fs", "femtosecond", "femtoseconds": return "fs"
    case "min", "mins", "minute", "minutes": return "min"
    case "h", "hr", "hour", "hours": return "h"
    case "d", "day", "days": return "d"
    case "frame", "frames": return "frame"
    default: return text
    }
  }

  private static func plain(_ text: String?) -> String? {
    guard let text = text?.trimmingBlanks(), !text.isEmpty, text != "1" else { return nil }
    return text
  }
}
