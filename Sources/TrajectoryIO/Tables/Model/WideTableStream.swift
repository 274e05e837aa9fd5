import TrajectoryModel

/// One pass over the frames of a wide table.
final class WideTableStream: FrameStream {
  let notices: [Notice]
  private let part: TablePart
  private let timeline: TableTimeline
  private let assembler: SampleAssembler
  private let individuals: Int
  private let path: String
  private let lenient: Bool
  private let values: UnsafeMutablePointer<Double>
  private var scanner: TableScanner
  private var released: UnsafePointer<UInt8>
  private var row = 0
  private var key: Double?
  private var isStarted = false
  private var frame = 0
  private var lastTime = TableTime()
  private var hasLocated = false

  /// Stands before the first frame.
  init(
    _ part: TablePart, _ timeline: TableTimeline, info: RecordingInfo, facts: TableFacts, notices: [Notice]
  ) {
    self.part = part
    self.timeline = timeline
    self.notices = notices
    assembler = SampleAssembler(
      part.columns.samples, slotOfColumn: part.columns.slotOfColumn,
      minimumConfidence: facts.minimumConfidence, velocityScale: 1 / (timeline.timePerKey ?? 1))
    individuals = part.columns.samples.count
    path = info.path
    lenient = facts.isLenient
    values = .allocate(capacity: assembler.slotCount + 1)
    scanner = part.scanner(everything: true)
    released = scanner.position
  }

  deinit { values.deallocate() }

  func next() throws -> FrameBlock? {
    if !isStarted {
      isStarted = true
      try advance()
    }
    guard frame < timeline.frameCount else {
      // The rest may be malformed even where no frame is left, and an analysis of nothing must not look like
      // one of something.
      if !hasLocated { throw TableFacts.nobody(path) }
      return nil
    }
    let stride = individuals * assembler.dimensions
    let rows = min(timeline.frameCount - frame, TableBlock.frames(numbers: stride))
    var block = TableBlock(
      frames: frame..<(frame + rows), individuals: individuals, dimensions: assembler.dimensions,
      hasVelocity: assembler.hasVelocity)
    for row in 0..<rows {
      if let key, timeline.keyStep == nil || timeline.frame(ofKey: key) <= frame {
        block.times[row] = timeline.readsTimes ? scanner.time : timeline.time(ofFrame: frame, key: key)
        lastTime = TableTime(frame: frame, time: block.times[row])
        fill(block, at: row * stride)
        try advance()
      } else {
        block.times[row] = blankTime()
      }
      frame += 1
    }
    return block.frameBlock()
  }

  private func fill(_ block: TableBlock, at start: Int) {
    let positions = block.positions + start
    if assembler.isDirect {
      let count = individuals * assembler.dimensions
      positions.update(from: values, count: count)
      if !hasLocated { hasLocated = (0..<count).contains { !positions[$0].isNaN } }
      return
    }
    let d = assembler.dimensions
    for individual in 0..<individuals {
      let at = individual * d
      let isLocated = assembler.place(
        values, individual: individual, position: positions + at,
        velocity: block.velocities.map { $0 + start + at })
      if isLocated { hasLocated = true }
    }
  }

  /// Reads the next row that is well-formed.
  private func advance() throws {
    while true {
      switch scanner.next(into: values) {
      case .end:
        key = nil
        return
      case .malformed:
        // Lenient reading counted it in the first pass.
        guard lenient else { throw scanner.fault.error(line: scanner.rowLine, path: part.file.path) }
        row += 1
        continue
      case .row:
        key = part.key(scanner, row: row)
        row += 1
        if scanner.position - released > 1 << 25 {
          part.file.releasePages()
          try part.file.checkNotShortened()
          released = scanner.position
        }
        return
      }
    }
  }

  /// The time of a frame without a row: between its neighbours in proportion.
  private func blankTime() -> Double {
    guard timeline.readsTimes, let key else { return timeline.time(ofFrame: frame, key: .nan) }
    return lastTime.interpolated(frame, to: TableTime(frame: timeline.frame(ofKey: key), time: scanner.time))
  }
}
