import TrajectoryModel

/// What a first pass over a long table finds: its individuals, its frames, and the order of its rows.
///
/// Memory grows with the individuals and with the runs of rows in time order (one for a table sorted by frame,
/// one an individual for a table sorted by individual), not with the rows.
struct LongTableIndex: Sendable {
  private(set) var identities = IdentityTable()
  private(set) var runs: [TableRun] = []
  private(set) var keys: StepCensus
  private(set) var times = TimeCensus()
  private(set) var counts = TableCounts()
  private var lastKeys: [Double] = []
  private var lastIndividual = -1
  private var sameFollowing = 0
  private var otherFollowing = 0

  /// Passes over all files of a table.
  init(_ parts: [TablePart], lenient: Bool) throws {
    let clock = parts[0].columns.clock
    keys = StepCensus(clock)
    for index in parts.indices { try scan(parts[index], index, lenient) }
    guard !runs.isEmpty else {
      throw KaditaError(
        .unusableInput, "has a header and no row with an individual", remedy: "check how the file was made",
        path: parts[0].file.path)
    }
    if runs.count > 1 {
      keys = StepCensus(clock)
      times = TimeCensus()
      try takeMergedKeys(parts, lenient)
    }
  }

  private mutating func scan(_ part: TablePart, _ index: Int, _ lenient: Bool) throws {
    let values = UnsafeMutablePointer<Double>.allocate(capacity: part.plan.count)
    defer { values.deallocate() }
    var scanner = part.scanner(everything: lenient)
    var previous = -Double.infinity
    var previousTime = -Double.infinity
    var row = 0
    var isFirst = true
    var hint = 0
    var turn = scanner.position
    let fixed = part.name.map { name in Array(name.utf8).withUnsafeBufferPointer { add($0) } }
    while true {
      switch scanner.next(into: values) {
      case .end:
        if let last = runs.indices.last, runs[last].part == index { runs[last].end = part.file.count }
        return
      case .malformed:
        guard lenient else { throw scanner.fault.error(line: scanner.rowLine, path: part.file.path) }
        counts.dropped += 1
        row += 1
        continue
      case .row: break
      }
      if scanner.isIgnored {
        counts.ignored += 1
        continue
      }
      if fixed == nil && part.columns.identity != nil && scanner.identityIsMissing {
        counts.unidentified += 1
        continue
      }
      let key = part.key(scanner, row: row)
      row += 1
      guard key == key else { throw missingKey(part, scanner) }
      let individual = fixed ?? known(scanner, &hint)
      try check(key, of: individual, part, scanner)
      if key < previous || isFirst {
        let start = scanner.rowStart - part.file.start
        if !isFirst { runs[runs.count - 1].end = start }
        runs.append(TableRun(part: index, start: start, end: start, line: scanner.rowLine, firstKey: key))
        isFirst = false
      }
      if key > previous && runs.count == 1 {
        keys.add(key, decimals: Decimals.count(scanner.keyText))
        if part.columns.clock.timeColumn != nil {
          guard scanner.time > previousTime else { throw stoppedTime(part, scanner) }
          times.add(scanner.time, key: key, decimals: Decimals.count(scanner.timeText))
          previousTime = scanner.time
        }
      }
      previous = key
      if scanner.position > turn {
        turn = part.file.turnPages(to: scanner.position)
        try part.file.checkNotShortened()
      }
    }
  }

  private mutating func known(_ scanner: borrowing TableScanner, _ hint: inout Int) -> Int {
    let individual = identities.index(of: scanner.identity, hint: hint) ?? add(scanner.identity)
    hint = individual + 1 < identities.names.count ? individual + 1 : 0
    return individual
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let index = identities.insert(name)
    if index == lastKeys.count { lastKeys.append(-.infinity) }
    return index
  }

  /// Everybody's own frames must go forward.
  ///
  /// Only a table sorted by individual may come back to somebody at an earlier time: trackers that join pieces
  /// of tracks write them in the order in which they were joined.
  private mutating func check(
    _ key: Double, of individual: Int, _ part: TablePart, _ scanner: borrowing TableScanner
  ) throws {
    let last = lastKeys[individual]
    let comesBack = individual != lastIndividual
    if lastIndividual >= 0 {
      if comesBack { otherFollowing += 1 } else { sameFollowing += 1 }
    }
    lastIndividual = individual
    lastKeys[individual] = key
    if key > last || key < last && comesBack && sameFollowing > otherFollowing { return }
    if key == last { throw duplicate(key, individual, part, scanner) }
    let word = part.columns.clock.keyWord
    let name = identities.names[individual]
    throw part.error(
      "\(word) \(Decimals.text(key)) of individual \(name) comes after \(word) \(Decimals.text(last))",
      remedy: "sort the table by \(word)", scanner, column: part.columns.clock.keyColumn)
  }

  /// Frames of a table that is not sorted by frame, from its runs side by side.
  private mutating func takeMergedKeys(_ parts: [TablePart], _ lenient: Bool) throws {
    let merge = LongTableMerge(parts, runs, identities, everything: lenient, lenient: lenient)
    var previousTime = -Double.infinity
    for individual in lastKeys.indices { lastKeys[individual] = -.infinity }
    while let key = try merge.nextKey() {
      var isNew = true
      try merge.takeRows { cursor in
        guard lastKeys[cursor.individual] < key else {
          throw duplicate(key, cursor.individual, parts[cursor.run.part], cursor.scanner)
        }
        lastKeys[cursor.individual] = key
        guard isNew else { return }
        isNew = false
        keys.add(key, decimals: Decimals.count(cursor.scanner.keyText))
        if parts[cursor.run.part].columns.clock.timeColumn != nil {
          guard cursor.scanner.time > previousTime else {
            throw stoppedTime(parts[cursor.run.part], cursor.scanner)
          }
          times.add(
            cursor.scanner.time, key: key, decimals: Decimals.count(cursor.scanner.timeText))
          previousTime = cursor.scanner.time
        }
      }
    }
  }

  private func duplicate(
    _ key: Double, _ individual: Int, _ part: TablePart, _ scanner: borrowing TableScanner
  ) -> KaditaError {
    part.error(
      "individual \(identities.names[individual]) occurs twice in \(part.columns.clock.keyWord) \(Decimals.text(key))",
      remedy: part.columns.identity == nil
        ? "name the column that tells individuals apart with --columns id=NAME"
        : "keep one of the two rows", scanner, column: part.columns.identity ?? part.columns.clock.keyColumn)
  }

  private func missingKey(_ part: TablePart, _ scanner: borrowing TableScanner) -> KaditaError {
    part.error(
      "the \(part.columns.clock.keyWord) is missing", remedy: "correct the line", scanner,
      column: part.columns.clock.keyColumn)
  }

  private func stoppedTime(_ part: TablePart, _ scanner: borrowing TableScanner) -> KaditaError {
    part.error(
      "the time \(Decimals.text(scanner.time)) is not later than that of the frame before",
      remedy: "give the frame rate with --fps", scanner, column: part.columns.clock.timeColumn)
  }
}
