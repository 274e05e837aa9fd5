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
  /// Numbers of the row that was read last, unless they went to their place at once.
  private let values: UnsafeMutablePointer<Double>
  private var scanner: TableScanner
  /// Where the next pages are brought along.
  private var turn: UnsafePointer<UInt8>
  private var row = 0
  /// Key of the row that was read last and has not found its frame yet.
  private var key: Double?
  private var isAtEnd = false
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
    values = .allocate(capacity: part.plan.count)
    scanner = part.scanner(everything: true)
    turn = scanner.position
  }

  deinit { values.deallocate() }

  func next() throws -> FrameBlock? {
    guard frame < timeline.frameCount else {
      // An analysis of nothing must not look like one of something.
      if !hasLocated { throw TableFacts.nobody(path) }
      return nil
    }
    try part.file.checkNotShortened()
    let stride = individuals * assembler.dimensions
    let rows = min(timeline.frameCount - frame, TableBlock.frames(numbers: stride))
    let frames = frame..<(frame + rows)
    var times = [Double](repeating: .nan, count: rows)
    var velocities: [Double] = []
    if assembler.hasVelocity { velocities = [Double](repeating: .nan, count: rows * stride) }
    let positions = try [Double](unsafeUninitializedCapacity: rows * stride) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      for row in 0..<rows {
        times[row] = try fill(base + row * stride, &velocities, at: row * stride)
        count += stride
      }
    }
    return FrameBlock(
      individuals: individuals, dimensions: assembler.dimensions, frames: Array(frames), times: times,
      positions: positions, velocities: velocities)
  }

  /// Puts the next frame in its place, everybody missing if it has no row; returns its time.
  private func fill(
    _ positions: UnsafeMutablePointer<Double>, _ velocities: inout [Double], at start: Int
  ) throws -> Double {
    defer { frame += 1 }
    let count = individuals * assembler.dimensions
    let isWaiting = key != nil
    let target = assembler.isDirect ? positions : values
    if !isWaiting { try advance(into: target) }
    guard let key, timeline.keyStep == nil || timeline.frame(ofKey: key) <= frame else {
      // The row is that of a later frame.
      if !isWaiting && self.key != nil && assembler.isDirect { values.update(from: positions, count: count) }
      positions.update(repeating: .nan, count: count)
      return blankTime()
    }
    if !assembler.isDirect {
      assemble(positions, &velocities, at: start)
    } else {
      if isWaiting { positions.update(from: values, count: count) }
      if !hasLocated { hasLocated = (0..<count).contains { !positions[$0].isNaN } }
    }
    let time = timeline.readsTimes ? scanner.time : timeline.time(ofFrame: frame, key: key)
    lastTime = TableTime(frame: frame, time: time)
    self.key = nil
    return time
  }

  private func assemble(
    _ positions: UnsafeMutablePointer<Double>, _ velocities: inout [Double], at start: Int
  ) {
    let d = assembler.dimensions
    velocities.withUnsafeMutableBufferPointer { velocities in
      let base = velocities.baseAddress.flatMap { velocities.isEmpty ? nil : $0 + start }
      for individual in 0..<individuals {
        let at = individual * d
        let isLocated = assembler.place(
          values, individual: individual, position: positions + at, velocity: base.map { $0 + at })
        if isLocated { hasLocated = true }
      }
    }
  }

  /// Reads the next row that is well-formed.
  private func advance(into values: UnsafeMutablePointer<Double>) throws {
    while !isAtEnd {
      switch scanner.next(into: values) {
      case .end: isAtEnd = true
      case .malformed:
        // Lenient reading counted it in the first pass.
        guard lenient else { throw scanner.fault.error(line: scanner.rowLine, path: part.file.path) }
        row += 1
      case .row:
        key = part.key(scanner, row: row)
        row += 1
        if scanner.position > turn { turn = part.file.turnPages(to: scanner.position) }
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
