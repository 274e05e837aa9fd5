import TrajectoryModel

/// Any table with a row for every frame and columns for every individual, by the names of its columns.
struct GenericWideReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "wide",
    title: "generic wide table: maybe frame or time, then `x1, y1[, z1], x2, y2, …`",
    recognition: "columns for x and y of at least one numbered or named individual",
    options: ["--fps", "--columns", "--axes", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.header?.names else { return nil }
    let columns = HeaderColumns(names)
    guard columns.identity == nil, let first = columns.points.first, !first.name.isEmpty else { return nil }
    let shown = first.axes.compactMap { $0.map { names[$0] } }.joined(separator: ", ")
    return "the columns \(shown) and so on for \(columns.points.count) individuals"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    guard let header = head.header else {
      throw KaditaError(
        .unusableInput, "is \(head.columnSummary)", remedy: "say what they are with --columns",
        path: input.name)
    }
    let columns = HeaderColumns(header.names)
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = columns.points.first.flatMap { columns.lengthUnit(of: $0) }
    let samples = try columns.points.map { try PointChoice(options, path: input.name).wide($0) }
    try WideTable.requireOneShape(samples, names: columns.points.map(\.name), path: input.name)
    let table = TableColumns(
      count: header.names.count, clock: columns.clock(framesPerSecond: options.framesPerSecond),
      samples: samples)
    return try WideTableSource(
      TablePart(head, firstRow: header.firstRow, columns: table), names: columns.points.map(\.name),
      facts: facts)
  }
}
