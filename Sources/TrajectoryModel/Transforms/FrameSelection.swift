/// Some frames of a recording: from one number to another, every so many.
///
/// Frames keep their number and time. Selections come after velocities, so that these do not depend on them.
public struct FrameSelection: TrajectorySource {
  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource
  private let lower: Int
  private let upper: Int
  private let step: Int

  /// Selects frames by their position in the recording.
  ///
  /// - Parameters:
  ///   - base: the recording.
  ///   - range: 0-based, half open; what lies beyond the end is left out.
  ///   - step: takes every so many-th frame.
  ///
  /// Throws `.usage` where no frame is left.
  public init(_ base: any TrajectorySource, _ range: Range<Int>, step: Int = 1) throws(KaditaError) {
    guard step > 0 else {
      throw KaditaError(.usage, "a step of \(step) frames goes nowhere", remedy: "use 1 or more")
    }
    self.base = base
    self.step = step
    let total = base.info.frameCount
    lower = max(0, range.lowerBound)
    upper = min(range.upperBound, total)
    guard lower < upper else {
      throw KaditaError(
        .usage, "there are no frames \(range.lowerBound) to \(range.upperBound): the recording has \(total)",
        remedy: "choose others with --frames or --time", path: base.info.path)
    }
    var info = base.info
    info.frameCount = (upper - lower + step - 1) / step
    info.timeStep = info.timeStep.map { $0 * Double(step) }
    self.info = info
  }

  /// Selects frames by their time, from `lower` to below `upper`, in time units.
  ///
  /// Throws `.usage` where no frame is left.
  public init(_ base: any TrajectorySource, timeFrom lower: Double, to upper: Double) throws {
    var first: Int?
    var count = 0
    var position = 0
    var span: (Double, Double)?
    try base.visitTimes { _, time in
      span = (span?.0 ?? time, time)
      defer { position += 1 }
      if time >= upper { return false }
      if time >= lower {
        if first == nil { first = position }
        count = position + 1
      }
      return true
    }
    guard let first else {
      let text = span.map { "the recording begins at \($0.0)" } ?? "the recording has none"
      throw KaditaError(
        .usage, "there are no frames from time \(lower) to \(upper): \(text)",
        remedy: "choose others with --time",
        path: base.info.path)
    }
    try self.init(base, first..<count)
  }

  /// Starts a pass over the selected frames, in order.
  public func stream() throws -> any FrameStream {
    let (lower, upper, step) = (lower, upper, step)
    return SelectedStream(try base.stream(), lower: lower, upper: upper, step: step)
  }

  private final class SelectedStream: FrameStream {
    private let stream: any FrameStream
    private let lower: Int
    private let upper: Int
    private let step: Int
    private var position = 0

    init(_ stream: any FrameStream, lower: Int, upper: Int, step: Int) {
      self.stream = stream
      self.lower = lower
      self.upper = upper
      self.step = step
    }

    var notices: [Notice] { stream.notices }

    func next() throws -> FrameBlock? {
      while position < upper, let block = try stream.next() {
        let rows = (0..<block.count).filter { row in
          let at = position + row
          return at >= lower && at < upper && (at - lower).isMultiple(of: step)
        }
        position += block.count
        if rows.count == block.count { return block }
        if !rows.isEmpty { return block.selecting(rows) }
      }
      return nil
    }
  }
}
