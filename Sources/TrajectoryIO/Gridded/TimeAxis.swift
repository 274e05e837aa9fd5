import TrajectoryModel

/// The times of the frames of a grid.
struct TimeAxis: Sendable {
  /// Where the times come from.
  enum Origin: Sendable {
    /// Frame number times a step.
    case uniform(step: Double)
    /// Frame number over frames per time unit.
    case rate(Double)
    /// As stored in a variable.
    case stored(NetCDFVariable)
  }

  let origin: Origin
  /// Time between frames; `nil` where it is uneven.
  let step: Double?

  /// Times that follow from the frame numbers.
  init(step: Double) {
    origin = .uniform(step: step)
    self.step = step
  }

  /// Times of so many frames per time unit.
  init(rate: Double) {
    origin = .rate(rate)
    step = 1 / rate
  }

  /// Times as stored; throws where they go backwards or are missing.
  init(_ variable: NetCDFVariable, in file: NetCDFFile) throws(KaditaError) {
    origin = .stored(variable)
    try Self.limitCache(of: variable, in: file)
    let count = variable.shape.first ?? 0
    var previous = -Double.infinity
    var first = 0.0
    var shortest = Double.infinity
    var longest = 0.0
    for start in stride(from: 0, to: count, by: Self.block) {
      let times = try file.numbers(variable, start: [start], count: [min(Self.block, count - start)])
      for (offset, time) in times.enumerated() {
        let frame = start + offset
        guard time.isFinite else {
          throw KaditaError(
            .unusableInput, "\(variable.path) of frame \(frame) is missing",
            remedy: "give the frame rate with --fps", path: file.path)
        }
        guard time > previous else {
          throw KaditaError(
            .unusableInput,
            "time does not go forward: \(variable.path) of frame \(frame) is \(time) after \(previous)",
            remedy: "sort the frames, or give the frame rate with --fps", path: file.path)
        }
        if frame == 0 {
          first = time
        } else {
          shortest = min(shortest, time - previous)
          longest = max(longest, time - previous)
        }
        previous = time
      }
    }
    guard count > 1 else {
      step = nil
      return
    }
    let mean = (previous - first) / Double(count - 1)
    // Stored times are rounded: to the type's precision, and often to a digit of their unit.
    let precision = variable.type == .float32 ? 1.2e-7 : 2.3e-16
    let rounding = 4 * precision * max(abs(first), abs(previous))
    step = longest - shortest <= 2 * rounding + 1e-6 * mean ? Self.tidy(mean, rounding: rounding) : nil
  }

  private static let block = 1 << 16
  /// Bytes of small chunks that the library keeps inflated; by itself it would keep all of a long recording's.
  private static let cache = 1 << 18

  /// To be called for a file that the times of some frames are read from, before the first are.
  func limitCache(in file: NetCDFFile) throws(KaditaError) {
    guard case .stored(let stored) = origin, let variable = file.variable(stored.path) else { return }
    try Self.limitCache(of: variable, in: file)
  }

  private static func limitCache(of variable: NetCDFVariable, in file: NetCDFFile) throws(KaditaError) {
    guard let chunk = variable.chunkBytes, chunk <= cache else { return }
    try file.setChunkCache(variable, bytes: cache)
  }

  /// The shortest number within the rounding of the stored times: 0.1 and not 0.09999999999999999.
  private static func tidy(_ value: Double, rounding: Double) -> Double {
    var scale = 1.0
    for _ in 0..<12 {
      let candidate = (value * scale).rounded() / scale
      if abs(candidate - value) <= rounding, candidate > 0 { return candidate }
      scale *= 10
    }
    return value
  }

  /// The times of some frames.
  func times(_ frames: Range<Int>, in file: NetCDFFile) throws(KaditaError) -> [Double] {
    switch origin {
    case .uniform(let step): return frames.map { Double($0) * step }
    case .rate(let rate): return frames.map { Double($0) / rate }
    case .stored(let variable):
      guard let current = file.variable(variable.path) else {
        throw KaditaError(.unusableInput, "changed while it was read", path: file.path)
      }
      return try file.numbers(current, start: [frames.lowerBound], count: [frames.count])
    }
  }
}
