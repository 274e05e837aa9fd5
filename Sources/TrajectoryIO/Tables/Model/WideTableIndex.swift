import TrajectoryModel

/// What a first pass over a wide table finds: how many frames it has, and when they were.
struct WideTableIndex: Sendable {
  private(set) var keys: StepCensus
  private(set) var times = TimeCensus()
  private(set) var counts = TableCounts()

  /// Passes over the rows.
  init(_ part: TablePart, lenient: Bool) throws {
    let clock = part.columns.clock
    keys = StepCensus(clock)
    var values = [Double](repeating: .nan, count: part.plan.count)
    try values.withUnsafeMutableBufferPointer { values in
      guard let base = values.baseAddress else { return }
      try scan(part, lenient, base)
    }
    guard keys.count > 0 else {
      throw KaditaError(
        .unusableInput, "has a header and no rows", remedy: "check how the file was made",
        path: part.file.path)
    }
  }

  private mutating func scan(_ part: TablePart, _ lenient: Bool, _ values: UnsafeMutablePointer<Double>)
    throws
  {
    var scanner = part.scanner(everything: lenient)
    let clock = part.columns.clock
    var row = 0
    var previous = -Double.infinity
    var previousTime = -Double.infinity
    var turn = scanner.position
    while true {
      switch scanner.next(into: values) {
      case .end: return
      case .malformed:
        guard lenient else { throw scanner.fault.error(line: scanner.rowLine, path: part.file.path) }
        counts.dropped += 1
        row += 1
        continue
      case .row: break
      }
      let key = part.key(scanner, row: row)
      row += 1
      guard key > previous else { throw stopped(key, previous, part, scanner) }
      keys.add(key, decimals: keys.count < 1024 ? Decimals.count(scanner.keyText) : 17)
      previous = key
      if let column = clock.timeColumn {
        guard scanner.time > previousTime else {
          throw part.error(
            "the time \(Decimals.text(scanner.time)) is not later than that of the frame before",
            remedy: "give the frame rate with --fps", scanner, column: column)
        }
        times.add(scanner.time, key: key, decimals: Decimals.count(scanner.timeText))
        previousTime = scanner.time
      }
      if scanner.position > turn {
        turn = part.file.turnPages(to: scanner.position)
        try part.file.checkNotShortened()
      }
    }
  }

  private func stopped(
    _ key: Double, _ previous: Double, _ part: TablePart, _ scanner: borrowing TableScanner
  ) -> KaditaError {
    let word = part.columns.clock.keyWord
    let column = part.columns.clock.keyColumn
    if key.isNaN {
      return part.error("the \(word) is missing", remedy: "correct the line", scanner, column: column)
    }
    if key == previous {
      return part.error(
        "\(word) \(Decimals.text(key)) occurs twice", remedy: "keep one of the two rows", scanner,
        column: column)
    }
    return part.error(
      "\(word) \(Decimals.text(key)) comes after \(word) \(Decimals.text(previous))",
      remedy: "sort the table by \(word)", scanner, column: column)
  }
}
