import TrajectoryModel

/// idtracker.ai's tidy csv: a row for every animal and frame.
struct IdtrackerTidyReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "idtrackerai-tidy",
    title: "idtracker.ai tidy csv: `frame,time,individual,x,y,probability`, with `attributes.json` beside it",
    recognition: "the columns frame, time, individual, x, y, probability",
    options: ["--fps", "--min-confidence", "--unit BL", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.header?.names, Set(names) == Set(Self.columns) else { return nil }
    return "the header \(names.joined(separator: ","))"
  }

  private static let columns = ["frame", "time", "individual", "x", "y", "probability"]

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    let attributes = try IdtrackerAttributes(beside: head.file.path)
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    attributes.describe(&facts)
    return try LongTable.open(head, facts: facts, options: options) { columns in
      columns.clock.framesPerSecond = options.framesPerSecond ?? attributes.framesPerSecond
      if columns.clock.framesPerSecond != nil { columns.clock.timeColumn = nil }
      columns.clock.timeUnit = "s"
    }
  }
}
