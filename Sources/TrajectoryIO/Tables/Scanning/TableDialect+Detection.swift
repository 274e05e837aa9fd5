import TrajectoryModel

extension TableDialect {
  /// The dialect of a text, from its first lines; `nil` for what is no table of text.
  static func detect(_ file: MappedFile) throws(KaditaError) -> TableDialect? {
    let bytes = UnsafeBufferPointer(start: file.start, count: min(file.count, sampleSize))
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw KaditaError(
        .unusableInput, "is UTF-16 text", remedy: "save it as UTF-8 (in a spreadsheet: CSV UTF-8)",
        path: file.path)
    }
    if bytes.contains(0) { return nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = sampleLines(UnsafeBufferPointer(rebasing: bytes[start...]), whole: file.count <= sampleSize)
    guard let separator = separator(of: lines) else { return nil }
    let hasComma = separator != UInt8(ascii: ",") && usesDecimalComma(lines, separator)
    return TableDialect(separator: separator, point: UInt8(ascii: hasComma ? "," : "."), start: start)
  }

  private static let sampleSize = 1 << 18
  private static let sampleCount = 20

  /// The first lines that are neither blank nor comments; one cut off by the sample's end only if it is alone.
  private static func sampleLines(
    _ bytes: UnsafeBufferPointer<UInt8>, whole: Bool
  ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    var lines: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var rest = bytes[...]
    while !rest.isEmpty && lines.count < sampleCount {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      if end == nil && !whole && !lines.isEmpty { break }
      let line = rest[..<(end ?? rest.endIndex)]
      rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
      guard let first = line.first(where: { $0 > 32 }) else { continue }
      if !isComment(first) { lines.append(line) }
    }
    return lines
  }

  /// The separator that occurs in most of the lines; tab before semicolon before comma before space.
  private static func separator(of lines: [Slice<UnsafeBufferPointer<UInt8>>]) -> UInt8? {
    var best: (separator: UInt8, lines: Int)?
    for candidate in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: " ")] {
      let count = lines.count { fields($0, candidate).count > 1 }
      if count > best?.lines ?? 0 { best = (candidate, count) }
    }
    return best?.separator
  }

  private static func usesDecimalComma(
    _ lines: [Slice<UnsafeBufferPointer<UInt8>>], _ separator: UInt8
  ) -> Bool {
    var commas = 0
    for line in lines {
      for field in fields(line, separator) {
        guard let kind = decimalMark(field) else { continue }
        if kind == UInt8(ascii: ".") { return false }
        commas += 1
      }
    }
    return commas > 0
  }

  /// The mark of a number with a fraction, `nil` for anything else.
  private static func decimalMark(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    guard let at = field.firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    let cell = UnsafeBufferPointer(rebasing: field)
    guard case .number = SlowDecimal.read(cell, point: field[at]) else { return nil }
    return field[at]
  }

  /// The fields of a line, without blanks and quotes around them.
  private static func fields(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ separator: UInt8
  ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    var fields: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var quoted = false
    var start = line.startIndex
    for index in line.indices {
      if line[index] == UInt8(ascii: "\"") { quoted.toggle() }
      if line[index] == separator && !quoted {
        fields.append(line[start..<index])
        start = index + 1
      }
    }
    fields.append(line[start...])
    let bare = fields.map(trimmed)
    return separator == UInt8(ascii: " ") ? bare.filter { !$0.isEmpty } : bare
  }

  private static func trimmed(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    var field = field
    func isOuter(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: "\"") }
    while let first = field.first, isOuter(first) { field.removeFirst() }
    while let last = field.last, isOuter(last) { field.removeLast() }
    return field
  }
}
