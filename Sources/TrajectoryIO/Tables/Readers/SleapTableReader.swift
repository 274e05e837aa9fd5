import TrajectoryModel

/// SLEAP's analysis csv: a row for every instance and frame, with the coordinates of each node.
struct SleapTableReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "sleap-csv",
    title: "SLEAP analysis csv: `track,frame_idx,instance.score,NODE.x,NODE.y,NODE.score,…`",
    recognition: "the columns track, frame_idx and instance.score",
    options: ["--fps", "--point NODE", "--heading NODE,NODE", "--min-confidence", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.header?.names else { return nil }
    return Set(["track", "frame_idx", "instance.score"]).isSubset(of: names)
      ? "the columns track, frame_idx and instance.score" : nil
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = "px"
    return try LongTable.open(head, facts: facts, options: options) { columns in
      // One animal needs no tracks, and then SLEAP leaves the column empty.
      if let track = columns.identity, head.rows.dropFirst().allSatisfy({ $0.cells[safe: track] == "" }) {
        columns.identity = nil
      }
    }
  }
}
