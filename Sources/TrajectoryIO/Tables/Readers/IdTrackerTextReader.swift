import TrajectoryModel

/// The first idTracker's `trajectories.txt`: x, y and a probability of every animal in each row.
struct IdTrackerTextReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "idtracker",
    title: "idTracker text: tab-separated `X1 Y1 ProbId1 X2 Y2 ProbId2 …`, with or without the header",
    recognition:
      "the header X1, Y1, ProbId1, …; or no header and columns in threes, the third of which is a probability",
    options: ["--fps", "--min-confidence", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let head = try input.table else { return nil }
    if let names = head.header?.names {
      guard hasExpectedNames(names) else { return nil }
      return "the header X1, Y1, ProbId1, … of \(names.count / 3) animals"
    }
    guard head.dialect.separator == UInt8(ascii: "\t"), looksLikeTriples(head) else { return nil }
    return "tab-separated columns in threes, the third of which is a probability"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    let count = head.header?.names.count ?? TableHead.withoutTrailingBlank(head.rows[0].cells).count
    guard count > 0, count % 3 == 0 else {
      throw KaditaError(
        .unusableInput, "has \(count) columns where X, Y and ProbId of each animal were looked for",
        remedy: "leave out --format", path: input.name)
    }
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = "px"
    let choice = PointChoice(options, path: input.name)
    let samples = try (0..<(count / 3)).map { individual in
      try choice.wide(
        PointColumns(
          name: "", axes: [3 * individual, 3 * individual + 1, nil], confidence: 3 * individual + 2))
    }
    let columns = TableColumns(
      count: count, clock: TableClock(key: .row, framesPerSecond: options.framesPerSecond), samples: samples)
    return try WideTableSource(
      TablePart(head, firstRow: head.header?.firstRow ?? 0, columns: columns),
      names: (1...(count / 3)).map(String.init), facts: facts)
  }

  private func hasExpectedNames(_ names: [String]) -> Bool {
    guard names.count >= 3, names.count % 3 == 0 else { return false }
    let expected = (1...(names.count / 3)).flatMap { ["x\($0)", "y\($0)", "probid\($0)"] }
    return names.map { $0.lowercased() } == expected
  }

  /// Every third number is a probability (idTracker writes -1 and -2 for overlapping and unresolved animals),
  /// and some coordinate is none.
  private func looksLikeTriples(_ head: TableHead) -> Bool {
    var hasCoordinate = false
    for row in head.rows {
      let cells = TableHead.withoutTrailingBlank(row.cells)
      guard cells.count % 3 == 0 else { return false }
      for (column, text) in cells.enumerated() {
        switch head.cell(text) {
        case .text: return false
        case .missing: continue
        case .number(let number):
          let isProbability = (0...1).contains(number) || number == -1 || number == -2
          if column % 3 == 2 && !isProbability { return false }
          if column % 3 != 2 && abs(number) > 2 { hasCoordinate = true }
        }
      }
    }
    return hasCoordinate
  }
}
