/// The units of a recording, as UDUNITS names; `nil` where the input does not say.
public struct Units: Equatable, Sendable {
  /// Unit of lengths, for instance `m`, `px`, `body_length`.
  public var length: String?
  /// Unit of times, for instance `s`; `frame` where only frame numbers are known.
  public var time: String?

  /// Units by name.
  public init(length: String? = nil, time: String? = nil) {
    self.length = length
    self.time = time
  }

  /// How many seconds one time unit lasts; `nil` where the unit is unknown or no physical time.
  public var secondsPerTimeUnit: Double? {
    switch time?.lowercased() {
    case "s", "sec", "second", "seconds": 1
    case "ms", "millisecond", "milliseconds": 1e-3
    case "us", "microsecond", "microseconds": 1e-6
    case "ns", "nanosecond", "nanoseconds": 1e-9
    case "ps", "picosecond", "picoseconds": 1e-12
    case "fs", "femtosecond", "femtoseconds": 1e-15
    case "min", "minute", "minutes": 60
    case "h", "hour", "hours": 3600
    case "d", "day", "days": 86400
    default: nil
    }
  }

  /// The same units with those that UDUNITS does not know, such as pixels and body lengths, left out.
  public var inUDUNITS: Units {
    let known: Set = [
      "m", "meter", "metre", "meters", "metres", "km", "dm", "cm", "mm", "um", "nm", "angstrom",
    ]
    return Units(
      length: length.flatMap { known.contains($0.lowercased()) ? $0.lowercased() : nil },
      time: secondsPerTimeUnit == nil ? nil : time)
  }
}
