import TrajectoryModel

/// A recording in a table with a row for every individual and frame, in one file or one file an individual.
struct LongTableSource: TrajectorySource {
  let info: RecordingInfo
  private let parts: [TablePart]
  private let index: LongTableIndex
  private let timeline: TableTimeline
  private let facts: TableFacts

  /// Passes over the rows once to find frames and individuals.
  init(_ parts: [TablePart], facts: TableFacts) throws {
    guard let first = parts.first, let sample = first.columns.samples.first else {
      throw KaditaError(
        .unusableInput, "has a header and no rows", remedy: "check how the file was made", path: facts.path)
    }
    self.parts = parts
    self.facts = facts
    for part in parts { try facts.requireConfidence(part.columns.samples) }
    index = try LongTableIndex(parts, lenient: facts.isLenient)
    timeline = TableTimeline(clock: first.columns.clock, keys: index.keys, times: index.times)
    info = facts.info(
      timeline: timeline, individuals: index.identities.names, dimensions: sample.dimensions,
      velocity: sample.velocitySource)
  }

  func stream() throws -> any FrameStream {
    LongTableStream(parts, index, timeline, info: info, facts: facts)
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
