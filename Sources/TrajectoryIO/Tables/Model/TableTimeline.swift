/// Which frames a table has, and when they were.
struct TableTimeline: Sendable {
  /// Number of frames, those without a row included.
  let frameCount: Int
  /// Key of the first frame.
  let firstKey: Double
  /// Step of the keys; `nil` where every key that occurs is a frame and there are no others.
  let keyStep: Double?
  /// Time between frames; `nil` where it is uneven.
  let timeStep: Double?
  /// Unit of the times.
  let timeUnit: String?
  /// What a user should know.
  let remarks: [String]
  private let firstTime: Double
  /// Whether the times are those of a column of their own.
  let readsTimes: Bool

  /// Puts together what two censuses say: one of the keys, one of the times beside them.
  init(clock: TableClock, keys: StepCensus, times: TimeCensus) {
    var keys = keys
    var remarks: [String] = []
    firstKey = keys.first
    switch keys.result() {
    case .grid(let step, let frames):
      keyStep = step
      frameCount = frames
      if frames > keys.count {
        remarks.append("\(frames - keys.count) of \(frames) frames have no row, and nobody in them")
      }
    case .uneven:
      keyStep = nil
      frameCount = keys.count
      remarks.append(
        clock.keyWord == "time"
          ? "times are uneven: every time that occurs is a frame"
          : "frame numbers have no common step: every number that occurs is a frame")
    }
    let step = keyStep.flatMap { $0 > 0 ? $0 : nil }
    if let rate = clock.framesPerSecond {
      timeUnit = "s"
      timeStep = step.map { $0 / rate }
      firstTime = keys.first / rate
      readsTimes = false
    } else if clock.timeColumn != nil, times.count == keys.count {
      timeUnit = clock.timeUnit
      firstTime = times.first
      readsTimes = step == nil || !times.isEven
      let span = times.last - times.first
      timeStep = readsTimes ? nil : step.map { span / (keys.last - keys.first) * $0 }
    } else if case .time = clock.key {
      timeUnit = clock.timeUnit
      timeStep = step
      firstTime = keys.first
      readsTimes = false
    } else {
      timeUnit = "frame"
      timeStep = step
      firstTime = keys.first
      readsTimes = false
    }
    if clock.origin != nil { remarks.append("times count from \(clock.originText)") }
    self.remarks = remarks
    framesPerSecond = clock.framesPerSecond
  }

  private let framesPerSecond: Double?

  /// Time units that one step of the key by 1 lasts; `nil` where that is not known.
  var timePerKey: Double? {
    if let framesPerSecond { return 1 / framesPerSecond }
    guard let timeStep, let keyStep, keyStep > 0 else { return nil }
    return timeStep / keyStep
  }

  /// The frame of a key on the grid.
  func frame(ofKey key: Double) -> Int {
    guard let keyStep, keyStep > 0 else { return 0 }
    return Int(((key - firstKey) / keyStep).rounded())
  }

  /// The time of a frame, from its number where frames are even, else from its key.
  func time(ofFrame frame: Int, key: Double) -> Double {
    if let framesPerSecond { return (keyStep.map { firstKey + Double(frame) * $0 } ?? key) / framesPerSecond }
    if let timeStep { return firstTime + Double(frame) * timeStep }
    return keyStep == nil ? key : firstTime
  }

  /// Goes through the times without reading any; false where they have to be read.
  func visitEven(_ visit: (Int, Double) -> Bool) -> Bool {
    guard keyStep != nil, !readsTimes else { return false }
    for frame in 0..<frameCount {
      guard visit(frame, time(ofFrame: frame, key: .nan)) else { return true }
    }
    return true
  }
}
