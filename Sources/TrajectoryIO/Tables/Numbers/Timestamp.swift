/// A date with a time of day, as ISO 8601 writes it: `2024-05-01T12:34:56.789+02:00`.
///
/// A blank may stand in the place of T; seconds, their fraction and the zone (Z or an offset) may be left out.
struct Timestamp: Equatable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z; without a zone, of the clock that was read.
  let seconds: Int
  /// The rest of the second, 0 to below 1.
  let fraction: Double

  /// Reads a text; `nil` where it is none.
  init?(_ text: String) {
    let read = Array(text.utf8).withUnsafeBufferPointer { Timestamp($0) }
    guard let read else { return nil }
    self = read
  }

  /// Reads the bytes of a cell; `nil` where they are none.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    // The shortest is 2024-05-01T12:34.
    guard cell.count >= 16, cell.count <= 48 else { return nil }
    var reader = Reader(rest: cell[...])
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day), hour < 24, minute < 60
    else { return nil }
    var second = 0
    var fraction = 0.0
    if reader.take(":") {
      // 60 is a leap second.
      guard let read = reader.number(2), read <= 60 else { return nil }
      second = read
      if reader.take(".") || reader.take(",") {
        guard let read = reader.fraction() else { return nil }
        fraction = read
      }
    }
    guard let offset = reader.offset(), reader.rest.isEmpty else { return nil }
    seconds = ((Self.day(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second
    self.fraction = fraction
  }

  /// Seconds since another time stamp's whole second.
  func seconds(since origin: Timestamp) -> Double { Double(seconds - origin.seconds) + fraction }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let months = (1..<month).reduce(0) { $0 + days(in: $1, of: year) }
    return 365 * before + leapDays + months + day - 1 - 719_162
  }

  private struct Reader {
    var rest: Slice<UnsafeBufferPointer<UInt8>>

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: mark) else { return false }
      rest.removeFirst()
      return true
    }

    /// A number of exactly so many digits.
    mutating func number(_ digits: Int) -> Int? {
      guard rest.count >= digits else { return nil }
      var number = 0
      for byte in rest.prefix(digits) {
        guard byte >= 48, byte <= 57 else { return nil }
        number = 10 * number + Int(byte - 48)
      }
      rest.removeFirst(digits)
      return number
    }

    /// The digits after the point, the first fifteen of which count.
    mutating func fraction() -> Double? {
      var (digits, scale, count) = (0.0, 1.0, 0)
      while let byte = rest.first, byte >= 48, byte <= 57 {
        if count < 15 {
          digits = 10 * digits + Double(byte - 48)
          scale *= 10
        }
        count += 1
        rest.removeFirst()
      }
      return count > 0 ? digits / scale : nil
    }

    /// Minutes east of Greenwich; 0 where nothing is said.
    mutating func offset() -> Int? {
      if rest.isEmpty || take("Z") || take("z") { return 0 }
      let isWest = rest.first == UInt8(ascii: "-")
      guard take("+") || take("-"), let hours = number(2) else { return nil }
      var minutes = 0
      if !rest.isEmpty {
        _ = take(":")
        guard let read = number(2) else { return nil }
        minutes = read
      }
      guard hours < 24, minutes < 60 else { return nil }
      return (isWest ? -1 : 1) * (60 * hours + minutes)
    }
  }
}
