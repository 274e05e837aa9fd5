import TrajectoryModel

/// Any table whose columns the user names: a file with everybody, or a file for each individual.
struct ColumnMapReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "columns",
    title:
      "any table, with or without a header, whose columns are named with `--columns frame=0,id=1,x=3,y=2`",
    recognition: "the option --columns",
    options: ["--columns", "--fps", "--min-confidence", "--lenient"])

  /// Never by content: the registry asks for it where `--columns` is given.
  func recognise(_ input: InputProbe) throws -> String? { nil }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    var facts = TableFacts(input, layout: layout.name, reason: "the columns are named", options: options)
    facts.reason +=
      ": \(options.columns.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: ","))"
    guard options.point == nil && options.heading == nil else {
      throw KaditaError(
        .usage, "--columns leaves no body points to choose from", remedy: "leave out --point and --heading")
    }
    if input.files.count == 1 {
      let head = try input.requiredTable()
      let map = try ColumnMap(options.columns, head, path: input.name)
      let individuals = try map.wide()
      if !individuals.isEmpty { return try wide(head, map, individuals, facts, options) }
    }
    return try long(input, facts, options)
  }

  private func wide(
    _ head: TableHead, _ map: ColumnMap, _ individuals: [(name: String, point: PointColumns)],
    _ facts: TableFacts, _ options: ReaderOptions
  ) throws -> WideTableSource {
    let names = individuals.map(\.name)
    let samples = try individuals.map { try PointChoice(options, path: facts.path).wide($0.point) }
    try WideTable.requireOneShape(samples, names: names, path: facts.path)
    let columns = TableColumns(
      count: map.count, clock: map.clock(framesPerSecond: options.framesPerSecond), samples: samples)
    return try WideTableSource(
      TablePart(head, firstRow: map.firstRow, columns: columns), names: names, facts: facts)
  }

  private func long(_ input: InputProbe, _ facts: TableFacts, _ options: ReaderOptions) throws
    -> LongTableSource
  {
    let names = FileNames.individuals(input.files)
    var parts: [TablePart] = []
    for (file, name) in zip(input.files, names) {
      guard let head = try input.table(file) else {
        throw KaditaError(
          .unusableInput, "is no table of text", remedy: "give a pattern that names the tables only",
          path: file)
      }
      let map = try ColumnMap(options.columns, head, path: file)
      var clock = map.clock(framesPerSecond: options.framesPerSecond)
      // Time stamps of all files count from the same one.
      clock.origin = parts.first?.columns.clock.origin
      if clock.origin != nil { clock.timeUnit = "s" }
      let columns = TableColumns(
        count: map.count, clock: clock, samples: [try map.long()], identity: map["id"])
      let fixed = columns.identity == nil ? (input.files.count == 1 ? "1" : name) : nil
      if let part = TablePart(head, firstRow: map.firstRow, columns: columns, name: fixed) {
        parts.append(part)
      }
    }
    return try LongTableSource(parts, facts: facts)
  }
}
