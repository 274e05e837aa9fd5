import TrajectoryModel

/// idtracker.ai's `trajectories.csv`: a time and x, y of every animal in each row.
struct IdtrackerWideReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "idtrackerai-csv",
    title: "idtracker.ai wide csv: `seconds|time,x1,y1,x2,y2,…`, with `attributes.json` beside it",
    recognition: "a header of `seconds` or `time` followed by x1, y1, x2, y2, … and nothing else",
    options: ["--fps", "--min-confidence", "--unit BL", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let head = try head(input), let names = head.header?.names else { return nil }
    return "the header \(names.prefix(3).joined(separator: ",")),… with x and y of \(names.count / 2) animals"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    guard let head = try head(input), let header = head.header else {
      throw KaditaError(
        .unusableInput, "has no header seconds,x1,y1,x2,y2,…", remedy: "leave out --format", path: input.name)
    }
    let attributes = try IdtrackerAttributes(beside: head.file.path)
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    attributes.describe(&facts)
    let columns = HeaderColumns(header.names)
    var clock = columns.clock(framesPerSecond: options.framesPerSecond ?? attributes.framesPerSecond)
    clock.timeUnit = "s"
    let samples = try columns.points.map {
      try PointChoice(options, preferred: $0.name, path: input.name).wide($0)
    }
    let labels = attributes.names.flatMap { $0.count == samples.count ? $0 : nil }
    let table = TableColumns(count: header.names.count, clock: clock, samples: samples)
    facts.minimumConfidence = nil
    let positions = try WideTableSource(
      TablePart(head, firstRow: header.firstRow, columns: table),
      names: labels ?? columns.points.map(\.name), facts: facts)
    guard let minimum = options.minimumConfidence else { return positions }
    let dimensions = positions.info.dimensions
    let confidence = try confidence(
      beside: head.file.path, individuals: samples.count, dimensions: dimensions, clock: clock, facts: facts)
    return try ConfidentSource(positions, confidence: confidence, minimum: minimum)
  }

  /// The probabilities of the identities, which idtracker.ai writes to a table of the same shape.
  private func confidence(
    beside table: String, individuals: Int, dimensions: Int, clock: TableClock, facts: TableFacts
  ) throws -> WideTableSource {
    let name = "id_probabilities.csv"
    let path = (table.lastIndex(of: "/").map { String(table[...$0]) } ?? "") + name
    guard FileSystem.exists(path) else {
      throw KaditaError(
        .unusableInput, "has no \(name) beside it, which says how sure the tracker was",
        remedy: "copy that file too, or leave out --min-confidence", path: facts.path)
    }
    guard let head = try InputProbe(path).table, let header = head.header,
      header.names.count == individuals + 1
    else {
      throw KaditaError(
        .unusableInput, "is no table of a time and the probabilities of \(individuals) individuals",
        remedy: "copy it again, or leave out --min-confidence", path: path)
    }
    // One number for every axis: where it is too small, the whole position goes.
    let samples = (1...individuals).map {
      SampleColumns(position: .init(axes: Array(repeating: $0, count: dimensions)))
    }
    var facts = facts
    facts.path = path
    let columns = TableColumns(count: header.names.count, clock: clock, samples: samples)
    return try WideTableSource(
      TablePart(head, firstRow: header.firstRow, columns: columns),
      names: header.names.dropFirst().map(\.self),
      facts: facts)
  }

  /// The table among the files: the only one, or the one that idtracker.ai gives its name in a folder.
  private func head(_ input: InputProbe) throws -> TableHead? {
    for file in input.files where input.files.count == 1 || file.hasSuffix("/trajectories.csv") {
      guard let head = try input.table(file), let names = head.header?.names else { continue }
      let expected = (1...max(1, names.count / 2)).flatMap { ["x\($0)", "y\($0)"] }
      if names.count >= 3, ["seconds", "time"].contains(names[0]), Array(names[1...]) == expected {
        return head
      }
    }
    return nil
  }
}
