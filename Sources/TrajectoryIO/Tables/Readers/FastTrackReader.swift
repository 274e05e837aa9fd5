import TrajectoryModel

/// FastTrack's `tracking.txt`: head, tail and body of every object in each frame.
struct FastTrackReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "fasttrack",
    title: "FastTrack `tracking.txt`: `xHead yHead … xTail yTail … xBody yBody … imageNumber id`",
    recognition: "the columns xHead, yHead, xTail, yTail, xBody, yBody, imageNumber and id",
    options: ["--fps", "--point head|tail|body", "--heading head,tail", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let names = try input.table?.header?.names else { return nil }
    let needed: Set = ["xHead", "yHead", "xTail", "yTail", "xBody", "yBody", "imageNumber", "id"]
    return needed.isSubset(of: names) ? "the columns xHead, xTail, xBody, imageNumber and id" : nil
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = "px"
    return try LongTable.open(
      try input.requiredTable(), facts: facts, options: options, preferredPoint: "body")
  }
}
