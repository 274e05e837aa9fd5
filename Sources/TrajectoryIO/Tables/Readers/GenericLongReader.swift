import TrajectoryModel

/// Any table with a row for every individual and frame, by the names of its columns.
struct GenericLongReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "long",
    title: "generic long table: frame or time, id, `x, y[, z][, vx, vy[, vz]]`",
    recognition: "columns for x and y, and one that tells individuals apart (without it: one individual)",
    options: ["--fps", "--columns", "--point", "--heading", "--min-confidence", "--axes", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.header?.names else { return nil }
    let columns = HeaderColumns(names)
    guard let point = columns.points.first else { return nil }
    guard columns.identity != nil || columns.points.contains(where: \.name.isEmpty) else { return nil }
    let used = [columns.frame ?? columns.time, columns.identity] + point.axes
    return "the columns \(used.compactMap { $0.map { names[$0] } }.joined(separator: ", "))"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    return try LongTable.open(try input.requiredTable(), facts: facts, options: options)
  }
}
