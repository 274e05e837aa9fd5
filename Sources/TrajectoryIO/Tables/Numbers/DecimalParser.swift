/// Decimal text to the nearest double, to the last bit what `strtod` gives.
///
/// Up to 19 digits are gathered as an integer, eight at a time. If integer and power of ten are both exact as
/// doubles, one division rounds correctly (Clinger 1990, doi:10.1145/93542.93557). Else a 128-by-64-bit division
/// by a power of five gives more than 60 quotient bits and a remainder, which decide the rounding exactly.
/// What is left (more digits, far exponents) goes to ``SlowDecimal``.
package struct DecimalParser: Sendable {
  /// The byte between integer part and fraction.
  let point: UInt8
  private let powers = DecimalPowers.shared

  /// A parser for numbers with this decimal point.
  package init(point: UInt8 = UInt8(ascii: ".")) { self.point = point }

  /// Reads the plain number that starts at `start`.
  ///
  /// At least eight readable bytes must follow the text. What comes after the number is left to the caller.
  /// - Returns: the byte after the number; `nil` if there is no number here or it needs ``SlowDecimal``.
  @inline(__always)
  func parse(_ start: UnsafePointer<UInt8>, into value: inout Double) -> UnsafePointer<UInt8>? {
    var text = start
    let negative = text.pointee == UInt8(ascii: "-")
    if negative { text += 1 }
    let first = DigitRun.load(text)
    let whole = DigitRun.count(first)
    text += whole
    if whole < 8, text.pointee == point {
      let second = DigitRun.load(text + 1)
      let fraction = DigitRun.count(second)
      let digits = whole &+ fraction
      // A full word may be followed by more digits: not for here.
      if fraction > 0 && fraction < 8 && digits <= 8 {
        text += 1 &+ fraction
        var joined = DigitRun.aligned(second, fraction)
        if whole > 0 { joined |= DigitRun.aligned(first, whole) &>> UInt64(8 &* fraction) }
        if text.pointee | 0x20 == UInt8(ascii: "e") { return nil }
        let magnitude = Double(Int64(bitPattern: DigitRun.value(joined))) / powers.exact[fraction]
        value = negative ? -magnitude : magnitude
        return text
      }
    }
    return parseLonger(start, into: &value)
  }

  /// Numbers of any length up to 19 digits, with or without an exponent.
  @inline(__always)
  private func parseLonger(
    _ start: UnsafePointer<UInt8>, into value: inout Double
  ) -> UnsafePointer<UInt8>? {
    var text = start
    let negative = text.pointee == UInt8(ascii: "-")
    if negative { text += 1 }
    var integer: UInt64 = 0
    let whole = gather(&text, &integer, room: 19)
    var fraction = 0
    if text.pointee == point {
      text += 1
      fraction = gather(&text, &integer, room: 19 &- whole)
      // A lone point is no number, and digits that did not fit must not be lost.
      if DigitRun.count(DigitRun.load(text)) > 0 { return nil }
    }
    if whole &+ fraction == 0 || DigitRun.count(DigitRun.load(text)) > 0 { return nil }
    var power = -fraction
    if text.pointee | 0x20 == UInt8(ascii: "e") {
      guard let end = exponent(text + 1, into: &power) else { return nil }
      text = end
    }
    guard let magnitude = scaled(integer, power: power) else { return nil }
    value = negative ? -magnitude : magnitude
    return text
  }

  /// Appends the digits at `text`, at most `room`, to `integer`; returns how many there were.
  @inline(__always)
  private func gather(_ text: inout UnsafePointer<UInt8>, _ integer: inout UInt64, room: Int) -> Int {
    var taken = 0
    while true {
      let word = DigitRun.load(text)
      let count = min(DigitRun.count(word), room &- taken)
      if count == 0 { return taken }
      let value = DigitRun.value(DigitRun.aligned(word, count))
      integer = integer &* powers.integers[count] &+ value
      text += count
      taken &+= count
      if count < 8 { return taken }
    }
  }

  /// Adds the exponent at `start` to `power`; `nil` if there is none of at most four digits.
  private func exponent(_ start: UnsafePointer<UInt8>, into power: inout Int) -> UnsafePointer<UInt8>? {
    var text = start
    let negative = text.pointee == UInt8(ascii: "-")
    if negative || text.pointee == UInt8(ascii: "+") { text += 1 }
    let word = DigitRun.load(text)
    let count = DigitRun.count(word)
    guard count > 0 && count <= 4 else { return nil }
    let size = Int(DigitRun.value(DigitRun.aligned(word, count)))
    power += negative ? -size : size
    return text + count
  }

  /// integer × 10^power, correctly rounded; `nil` where it takes more than 64-bit powers.
  @inline(__always)
  private func scaled(_ integer: UInt64, power: Int) -> Double? {
    if integer <= 1 &<< 53 {
      let double = Double(Int64(bitPattern: integer))
      if power <= 0 && power >= -DecimalPowers.largestExact { return double / powers.exact[-power] }
      if power > 0 && power <= DecimalPowers.largestExact { return double * powers.exact[power] }
      if integer == 0 { return 0 }
    }
    if power > 0 || power < -DecimalPowers.largestFive { return nil }
    return quotient(integer, fives: -power)
  }

  /// integer / 10^fives for a non-zero integer, correctly rounded.
  @inline(__always)
  private func quotient(_ integer: UInt64, fives: Int) -> Double {
    let shift = integer.leadingZeroBitCount
    let dividend = integer &<< UInt64(shift)
    // Halved, so that the quotient fits: the divisor's top bit is set.
    let (quotient, remainder) = powers.fives[fives].dividingFullWidth((dividend &>> 1, dividend &<< 63))
    // At least 61 bits go into the conversion; the last one says whether anything follows, so that a
    // half-way case is told from a near miss.
    let sticky = quotient & 1 | (remainder == 0 ? 0 : 1)
    let rounded = Double(Int64(bitPattern: quotient &>> 1 | sticky))
    let exponent = powers.fiveShifts[fives] &- shift &- 62 &- fives
    return rounded * Double(bitPattern: UInt64(bitPattern: Int64(1023 &+ exponent)) &<< 52)
  }
}
