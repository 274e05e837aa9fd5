import TrajectoryModel

/// A recording in a table with a row for every frame and columns for every individual.
struct WideTableSource: TrajectorySource {
  let info: RecordingInfo
  private let part: TablePart
  private let index: WideTableIndex
  private let timeline: TableTimeline
  private let facts: TableFacts

  /// Passes over the rows once to find the frames; `names` are those of the part's samples.
  init(_ part: TablePart?, names: [String], facts: TableFacts) throws {
    guard let part, let sample = part.columns.samples.first else {
      throw KaditaError(
        .unusableInput, "has a header and no rows", remedy: "check how the file was made", path: facts.path)
    }
    self.part = part
    self.facts = facts
    try facts.requireConfidence(part.columns.samples)
    index = try WideTableIndex(part, lenient: facts.isLenient)
    timeline = TableTimeline(clock: part.columns.clock, keys: index.keys, times: index.times)
    info = facts.info(
      timeline: timeline, individuals: names, dimensions: sample.dimensions, velocity: sample.velocitySource)
  }

  func stream() throws -> any FrameStream {
    WideTableStream(part, timeline, info: info, facts: facts, notices: index.counts.notices)
  }

  func visitTimes(_ visit: (Int, Double) -> Bool) throws {
    if timeline.visitEven(visit) { return }
    let stream = try stream()
    while let block = try stream.next() {
      for (frame, time) in zip(block.frames, block.times) {
        guard visit(frame, time) else { return }
      }
    }
  }
}
