import TrajectoryModel

/// One pass over the frames of a long table.
final class LongTableStream: FrameStream {
  let notices: [Notice]
  private let parts: [TablePart]
  private let merge: LongTableMerge
  private let timeline: TableTimeline
  private let assemblers: [SampleAssembler]
  private let individuals: Int
  private let dimensions: Int
  private let path: String
  private var nextKey: Double?
  private var isStarted = false
  private var frame = 0
  private var lastTime = TableTime()
  private var located = 0

  /// Stands before the first frame.
  init(
    _ parts: [TablePart], _ index: LongTableIndex, _ timeline: TableTimeline, info: RecordingInfo,
    facts: TableFacts
  ) {
    self.parts = parts
    self.timeline = timeline
    merge = LongTableMerge(parts, index.runs, index.identities, everything: true, lenient: facts.isLenient)
    let scale = 1 / (timeline.timePerKey ?? 1)
    assemblers = parts.map { part in
      SampleAssembler(
        part.columns.samples, slotOfColumn: part.columns.slotOfColumn,
        minimumConfidence: facts.minimumConfidence, velocityScale: scale)
    }
    individuals = info.individuals.count
    dimensions = info.dimensions
    path = info.path
    notices = index.counts.notices
  }

  func next() throws -> FrameBlock? {
    for part in parts { try part.file.checkNotShortened() }
    if !isStarted {
      isStarted = true
      nextKey = try merge.nextKey()
    }
    guard frame < timeline.frameCount else {
      // An analysis of nothing must not look like one of something.
      if located == 0 { throw TableFacts.nobody(path) }
      return nil
    }
    let rows = min(timeline.frameCount - frame, TableBlock.frames(numbers: individuals * dimensions))
    var block = TableBlock(
      frames: frame..<(frame + rows), individuals: individuals, dimensions: dimensions,
      hasVelocity: assemblers[0].hasVelocity)
    for row in 0..<rows {
      guard let key = nextKey, timeline.keyStep == nil || timeline.frame(ofKey: key) <= frame else {
        block.times[row] = try blankTime()
        frame += 1
        continue
      }
      block.times[row] = try fill(&block, row: row, key: key)
      lastTime = TableTime(frame: frame, time: block.times[row])
      nextKey = try merge.nextKey()
      frame += 1
    }
    return block.frameBlock()
  }

  /// Puts the rows of a frame in their places; returns its time.
  private func fill(_ block: inout TableBlock, row: Int, key: Double) throws -> Double {
    var time = timeline.time(ofFrame: frame, key: key)
    let readsTimes = timeline.readsTimes
    let start = row * individuals * dimensions
    let d = dimensions
    try merge.takeRows { cursor in
      if readsTimes { time = cursor.scanner.time }
      let assembler = assemblers[cursor.run.part]
      let at = start + cursor.individual * d
      if assembler.place(
        cursor.values, individual: 0, position: block.positions + at,
        velocity: block.velocities.map { $0 + at })
      {
        located += 1
      }
    }
    return time
  }

  /// The time of a frame without a row: between its neighbours in proportion.
  private func blankTime() throws -> Double {
    guard timeline.readsTimes, let key = nextKey, let next = merge.timeAhead else {
      return timeline.time(ofFrame: frame, key: .nan)
    }
    return lastTime.interpolated(frame, to: TableTime(frame: timeline.frame(ofKey: key), time: next))
  }
}
