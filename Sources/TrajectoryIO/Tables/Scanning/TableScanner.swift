import CKernels

/// Goes through the rows of a table and turns the fields that the plan names into numbers.
///
/// Nothing is allocated for a row. Lines end with LF or CR LF; a field may be quoted but not hold a line end.
struct TableScanner {
  /// What the last call of ``next(into:)`` found.
  enum Outcome { case row, malformed, end }

  private let plan: RowPlan
  private let separator: UInt8
  private let merges: Bool
  private let parser: DecimalParser
  private let end: UnsafePointer<UInt8>
  private let level: Int32
  /// The kernel looks at some bytes before the text that it is given.
  private let kernelStart: UnsafePointer<UInt8>
  /// Falls while the kernel reads few numbers a call, as in a table of integers; below zero it is left alone.
  private var credit: Int
  private static let shortestRun = 8
  /// The next byte to be read: the beginning of a line.
  private(set) var position: UnsafePointer<UInt8>
  /// 1-based number of the line at `position`.
  private(set) var line: Int

  /// Where the last row began.
  private(set) var rowStart: UnsafePointer<UInt8>
  /// The line of the last row.
  private(set) var rowLine = 0
  /// The frame number or time of the last row; NaN where it is missing.
  private(set) var key = Double.nan
  /// The time of the last row, where the plan has one beside the key.
  private(set) var time = Double.nan
  /// The text of the key.
  private(set) var keyText = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The text of the time.
  private(set) var timeText = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The text of the identity, without blanks and quotes.
  private(set) var identity = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Whether the last row is flagged to be left out.
  private(set) var isIgnored = false
  /// What is wrong with the last row, after ``Outcome/malformed``.
  private(set) var fault = RowFault(kind: .openQuote, column: 1)

  /// Whether the last row names nobody.
  var identityIsMissing: Bool {
    guard let first = identity.first else { return true }
    // Most names are numbers and need no second look.
    return first > 57 && SlowDecimal.read(identity, point: parser.point) == .missing
  }

  /// Starts at a line of a file.
  init(_ file: MappedFile, _ dialect: TableDialect, _ plan: RowPlan, offset: Int, line: Int) {
    self.plan = plan
    separator = dialect.separator
    merges = dialect.mergesSeparators
    parser = DecimalParser(point: dialect.point)
    end = file.end
    level = kadita_decimal_fields_level()
    kernelStart = file.start + 8
    // Without wide registers the parser is faster than the kernel.
    credit = level >= Int32(kadita_level_v3.rawValue) ? 64 : -1
    position = file.start + offset
    rowStart = position
    self.line = line
  }

  /// Reads the next row; the numbers go to their slots in `values`, NaN where they are missing.
  mutating func next(into values: UnsafeMutablePointer<Double>) -> Outcome {
    guard skipToRow() else { return .end }
    rowStart = position
    rowLine = line
    let targets = plan.targets
    let runs = plan.runs
    let count = plan.count
    let checked = plan.checked
    var text = position
    var field = 0
    while true {
      if merges { text = Field.afterBlanks(text) }
      if field == checked && checked < count {
        finishLine(Field.lineEnd(text, end))
        return .row
      }
      if field < count {
        let target = targets[field]
        if target >= 0 && runs[field] >= Self.shortestRun && credit >= 0 && text >= kernelStart {
          let read = numbers(&text, runs[field], into: values + Int(target))
          if read > 0 {
            field &+= read &- 1
          } else {
            guard let after = number(text, into: &values[Int(target)], field) else { return .malformed }
            text = after
          }
        } else if target >= 0 {
          guard let after = number(text, into: &values[Int(target)], field) else { return .malformed }
          text = after
        } else if target == RowPlan.Target.skip {
          text = Field.end(text, separator, merges: merges, limit: end)
        } else {
          guard let after = special(target, text, field) else { return .malformed }
          text = after
        }
      } else {
        // One empty field beyond the last: a separator that closes the line.
        let after = Field.end(text, separator, merges: merges, limit: end)
        let isEmpty = Field.content(text, after).isEmpty
        if field > count || !isEmpty || !Field.isLineEnd(after, end) { return ragged(after, field + 1) }
        text = after
      }
      let byte = text.pointee
      if byte == separator && !merges {
        text += 1
        field &+= 1
        continue
      }
      if Field.isLineEnd(text, end) { break }
      if merges && byte <= 32 {
        let next = Field.afterBlanks(text)
        text = next
        if Field.isLineEnd(next, end) { break }
        field &+= 1
        continue
      }
      // Only a quote that was not closed leaves anything else here.
      return failed(.openQuote, field)
    }
    let found = field &+ 1
    if found < count { return ragged(text, found) }
    finishLine(text)
    return .row
  }

  /// Passes over blank lines and comments; false at the end of the file.
  private mutating func skipToRow() -> Bool {
    while position < end {
      var text = position
      if text.pointee > 37 { return true }
      if !merges && text.pointee == separator { return true }
      text = Field.afterBlanks(text)
      if text < end && !Field.isLineEnd(text, end) && !TableDialect.isComment(text.pointee) { return true }
      if text >= end { position = end } else { finishLine(Field.lineEnd(text, end)) }
    }
    return false
  }

  /// Moves behind the line end at `text`.
  @inline(__always)
  private mutating func finishLine(_ text: UnsafePointer<UInt8>) {
    var text = text
    if text < end && text.pointee == UInt8(ascii: "\r") { text += 1 }
    position = text < end ? text + 1 : end
    line &+= 1
  }

  /// Several plain numbers at once, as far as there are any; returns how many, and moves to the byte after them.
  @inline(__always)
  private mutating func numbers(
    _ text: inout UnsafePointer<UInt8>, _ count: Int, into values: UnsafeMutablePointer<Double>
  ) -> Int {
    var after: UnsafePointer<UInt8>? = text
    let read = kadita_decimal_fields(level, text, separator, parser.point, count, values, &after)
    credit = min(credit &+ read &- 3, 64)
    if let after { text = after }
    return read
  }

  /// A number, and the byte after it and its blanks: a separator or line end.
  @inline(__always)
  private mutating func number(
    _ text: UnsafePointer<UInt8>, into value: inout Double, _ field: Int
  ) -> UnsafePointer<UInt8>? {
    if let after = parser.parse(text, into: &value) {
      if after.pointee == separator || Field.isLineEnd(after, end) { return after }
      if after.pointee <= 32 {
        let next = Field.afterBlanks(after)
        if merges { return after }
        if next.pointee == separator || Field.isLineEnd(next, end) { return next }
      }
    }
    return unusual(text, into: &value, field)
  }

  /// Anything but a plain number.
  @inline(never)
  private mutating func unusual(
    _ text: UnsafePointer<UInt8>, into value: inout Double, _ field: Int
  ) -> UnsafePointer<UInt8>? {
    let after = Field.end(text, separator, merges: merges, limit: end)
    let cell = Field.content(text, after)
    switch SlowDecimal.read(cell, point: parser.point) {
    case .number(let number): value = number
    case .missing: value = .nan
    case .text:
      _ = failed(.notANumber(String(decoding: cell, as: UTF8.self)), field)
      return nil
    }
    return after
  }

  /// A frame number or a time, which may be a time stamp.
  private mutating func clock(
    _ text: UnsafePointer<UInt8>, into value: inout Double, _ field: Int, isTime: Bool
  ) -> UnsafePointer<UInt8>? {
    guard isTime, let origin = plan.origin else { return number(text, into: &value, field) }
    let after = Field.end(text, separator, merges: merges, limit: end)
    let cell = Field.content(text, after)
    if let read = Timestamp(cell) {
      value = read.seconds(since: origin)
    } else if SlowDecimal.read(cell, point: parser.point) == .missing {
      value = .nan
    } else {
      _ = failed(.notATime(String(decoding: cell, as: UTF8.self)), field)
      return nil
    }
    return after
  }

  /// A field that is not one of the row's values.
  private mutating func special(
    _ target: Int32, _ text: UnsafePointer<UInt8>, _ field: Int
  ) -> UnsafePointer<UInt8>? {
    let after: UnsafePointer<UInt8>
    switch target {
    case RowPlan.Target.key:
      var value = Double.nan
      guard let next = clock(text, into: &value, field, isTime: plan.keyIsTime) else { return nil }
      after = next
      key = value
      keyText = Field.content(text, after)
    case RowPlan.Target.time:
      var value = Double.nan
      guard let next = clock(text, into: &value, field, isTime: true) else { return nil }
      after = next
      time = value
      timeText = Field.content(text, after)
    case RowPlan.Target.identity:
      after = Field.end(text, separator, merges: merges, limit: end)
      identity = Field.content(text, after)
    default:
      after = Field.end(text, separator, merges: merges, limit: end)
      isIgnored = Field.isTrue(Field.content(text, after))
    }
    return after
  }

  /// `found` fields up to `text`, and however many follow.
  @inline(never)
  private mutating func ragged(_ text: UnsafePointer<UInt8>, _ found: Int) -> Outcome {
    var found = found
    var text = text
    while !Field.isLineEnd(text, end) {
      let isSeparator = text.pointee == separator
      text += 1
      if isSeparator && merges { text = Field.afterBlanks(text) }
      if isSeparator && !(merges && Field.isLineEnd(text, end)) { found += 1 }
    }
    let expected = plan.count
    return failed(.ragged(found: found, expected: expected), min(found, expected))
  }

  @inline(never)
  private mutating func failed(_ kind: RowFault.Kind, _ field: Int) -> Outcome {
    fault = RowFault(kind: kind, column: field + 1)
    finishLine(Field.lineEnd(rowStart, end))
    return .malformed
  }
}
