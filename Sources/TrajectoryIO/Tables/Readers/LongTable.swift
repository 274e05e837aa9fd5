import TrajectoryModel

/// What the readers of long tables with a header have in common.
enum LongTable {
  /// Opens a table whose columns are known by their names; `adjust` corrects what a layout knows better.
  static func open(
    _ head: TableHead, facts: TableFacts, options: ReaderOptions, preferredPoint: String? = nil,
    adjust: (inout TableColumns) throws -> Void = { _ in }
  ) throws -> LongTableSource {
    guard let header = head.header else {
      throw KaditaError(
        .unusableInput, "is \(head.columnSummary)", remedy: "say what they are with --columns",
        path: facts.path)
    }
    let names = HeaderColumns(header.names)
    guard !names.points.isEmpty else {
      throw KaditaError(
        .unusableInput, "is \(head.columnSummary), none of which are x and y",
        remedy: "name them with --columns x=NAME,y=NAME", path: facts.path)
    }
    let choice = PointChoice(options, preferred: preferredPoint, path: facts.path)
    let sample = try choice.sample(names.points)
    var columns = TableColumns(
      count: header.names.count, clock: names.clock(framesPerSecond: options.framesPerSecond),
      samples: [sample], identity: names.identity)
    try adjust(&columns)
    var facts = facts
    facts.remarks += choice.remarks(names.points)
    facts.advice += choice.advice(names.points)
    let unit = sample.position?.axes.first.flatMap { UnitNames.length(names.names[$0].unit) }
    facts.lengthUnit = facts.lengthUnit ?? unit
    let part = TablePart(
      head, firstRow: header.firstRow, columns: columns, name: columns.identity == nil ? "1" : nil)
    return try LongTableSource([part].compactMap(\.self), facts: facts)
  }
}
