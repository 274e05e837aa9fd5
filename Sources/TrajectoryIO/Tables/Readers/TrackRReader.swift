import TrajectoryModel

/// trackR's csv: the corrected identity is used where there is one, and rows marked `ignore` are left out.
struct TrackRReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "trackr",
    title: "trackR csv: `frame,…,x,y,…,track[,ignore][,track_fixed]`",
    recognition: "the columns frame, x, y, and track_fixed, or track and ignore",
    options: ["--fps", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.header?.names, Set(["frame", "x", "y"]).isSubset(of: names) else {
      return nil
    }
    if names.contains("track_fixed") { return "the columns frame, x, y and track_fixed" }
    return names.contains("track") && names.contains("ignore")
      ? "the columns frame, x, y, track and ignore" : nil
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    let names = head.header?.names ?? []
    guard let identity = names.firstIndex(of: "track_fixed") ?? names.firstIndex(of: "track") else {
      throw KaditaError(
        .unusableInput, "has no column track or track_fixed", remedy: "leave out --format", path: input.name)
    }
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = "px"
    facts.remarks.append("identities are those of the column \(names[identity])")
    return try LongTable.open(head, facts: facts, options: options, preferredPoint: "") { columns in
      columns.identity = identity
      columns.ignore = names.firstIndex(of: "ignore")
    }
  }
}
