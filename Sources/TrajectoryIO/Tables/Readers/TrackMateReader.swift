import TrajectoryModel

/// TrackMate's table of spots in tracks, with one header row or four.
struct TrackMateReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "trackmate",
    title: "TrackMate spots csv: `…,TRACK_ID,…,POSITION_X,POSITION_Y,POSITION_Z,POSITION_T,FRAME,…`",
    recognition: "the columns TRACK_ID, POSITION_X, POSITION_Y and FRAME",
    options: ["--fps", "--axes", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.rows.first?.cells else { return nil }
    let needed: Set = ["TRACK_ID", "POSITION_X", "POSITION_Y", "FRAME"]
    return needed.isSubset(of: names) ? "the columns TRACK_ID, POSITION_X, POSITION_Y and FRAME" : nil
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    let names = TableHead.withoutTrailingBlank(head.rows[0].cells)
    func column(_ name: String) -> Int? { names.firstIndex(of: name) }
    guard let track = column("TRACK_ID"), let x = column("POSITION_X"), let y = column("POSITION_Y"),
      let frame = column("FRAME")
    else {
      throw KaditaError(
        .unusableInput, "is not one of TrackMate's tables of spots",
        remedy: "export the spots in tracks, or leave out --format", path: input.name)
    }
    // The names are followed by three rows of longer names, shorter names and units.
    let firstRow = head.rows.indices.dropFirst().first { isData(head, $0, column: frame) } ?? head.rows.count
    let units = head.rows[max(0, min(firstRow, head.rows.count) - 1)].cells
    var clock = TableClock(key: .frame(column: frame), framesPerSecond: options.framesPerSecond)
    if options.framesPerSecond == nil { clock.timeColumn = column("POSITION_T") }
    clock.timeUnit = clock.timeColumn.flatMap { unit(units, $0) }.flatMap { UnitNames.time($0) }
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = UnitNames.length(unit(units, x))

    var point = PointColumns(name: "", axes: [x, y, column("POSITION_Z")])
    if let z = point.axes[2], options.axes == nil, isFlat(head, firstRow, count: names.count, column: z) {
      point.axes[2] = nil
      facts.remarks.append("POSITION_Z is 0 throughout: two dimensions")
    }
    let choice = PointChoice(options, path: input.name)
    let columns = TableColumns(
      count: names.count, clock: clock, samples: [try choice.sample([point])], identity: track)
    let part = TablePart(head, firstRow: firstRow, columns: columns)
    return try LongTableSource([part].compactMap(\.self), facts: facts)
  }

  private func isData(_ head: TableHead, _ row: Int, column: Int) -> Bool {
    let cells = head.rows[row].cells
    guard column < cells.count, case .number = head.cell(cells[column]) else { return false }
    return true
  }

  private func unit(_ cells: [String], _ column: Int) -> String? {
    guard column < cells.count, cells[column].hasPrefix("("), cells[column].hasSuffix(")") else { return nil }
    return String(cells[column].dropFirst().dropLast())
  }

  /// Whether a column is 0 or missing in every row: TrackMate writes z for flat images too.
  private func isFlat(_ head: TableHead, _ firstRow: Int, count: Int, column: Int) -> Bool {
    let columns = TableColumns(count: count, clock: TableClock(key: .time(column: column)), samples: [])
    guard let part = TablePart(head, firstRow: firstRow, columns: columns) else { return true }
    var scanner = part.scanner(everything: false)
    var nothing = 0.0
    while true {
      switch scanner.next(into: &nothing) {
      case .end: return true
      case .malformed: continue
      case .row: if scanner.key.isFinite && scanner.key != 0 { return false }
      }
    }
  }
}
