/// A time as users write it: `60s`, `5min`, or `60` in the time unit of the recording.
public struct TimeSpan: Equatable, Sendable {
  /// The number.
  public var amount: Double
  /// The unit's name; `nil` for the recording's own.
  public var unit: String?

  /// A time of so many units; the recording's own unless named.
  public init(_ amount: Double, unit: String? = nil) {
    self.amount = amount
    self.unit = unit
  }

  /// Reads a number followed by the name of a unit or nothing; `nil` where the text is something else.
  public init?(_ text: String) {
    // A unit begins with the first letter that is not the exponent of a number.
    let scalars = Array(text)
    let start = scalars.indices.first { index in
      guard scalars[index].isLetter else { return false }
      let isExponent =
        "eE".contains(scalars[index]) && index + 1 < scalars.count
        && (scalars[index + 1].isNumber || "+-".contains(scalars[index + 1]))
      return !isExponent
    }
    let number = String(scalars[..<(start ?? scalars.count)])
    guard let amount = Double(number), amount.isFinite else { return nil }
    let unit = start.map { String(scalars[$0...]) }
    guard unit == nil || Units(time: unit).secondsPerTimeUnit != nil else { return nil }
    self.init(amount, unit: unit)
  }

  /// The same time in the time unit of a recording.
  ///
  /// - Throws: ``KaditaError`` `usage` where a unit is named and that of the recording is not known.
  public func value(in units: Units) throws(KaditaError) -> Double {
    guard let unit, let own = Units(time: unit).secondsPerTimeUnit else { return amount }
    guard let seconds = units.secondsPerTimeUnit else {
      throw KaditaError(
        .usage, "the time unit of the recording is not known, so \(amount) \(unit) cannot be converted",
        remedy: "give the time without a unit, or the frame rate with --fps")
    }
    return amount * own / seconds
  }
}
