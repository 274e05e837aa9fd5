import TrajectoryModel

/// A recording whose individuals were located at times of their own.
///
/// Where they share a clock, its ticks are the frames; else they are interpolated to a common step.
struct TrackSource: TrajectorySource {
  let info: RecordingInfo
  private let tracks: [SampleTrack]
  private let times: [Double]
  private let interpolates: Bool

  init(_ tracks: [SampleTrack], info: RecordingInfo, resample: Double?) throws {
    self.tracks = tracks
    interpolates = resample != nil
    var info = info
    if let step = resample {
      times = try Self.ticks(tracks, every: step, path: info.path)
      info.timeStep = step
      info.remarks.append(
        "individuals have their own clocks and are interpolated to a time step of \(step) (--resample)")
    } else {
      times = try Self.commonTimes(tracks, path: info.path)
      info.timeStep = Self.evenStep(times)
    }
    info.frameCount = times.count
    self.info = info
  }

  func stream() -> any FrameStream {
    Stream(tracks, times, interpolates: interpolates, dimensions: info.dimensions)
  }

  func visitTimes(_ visit: (Int, Double) -> Bool) {
    for (frame, time) in times.enumerated() where !visit(frame, time) { return }
  }

  private static func ticks(_ tracks: [SampleTrack], every step: Double, path: String) throws(KaditaError)
    -> [Double]
  {
    guard step.isFinite, step > 0 else {
      throw KaditaError(.usage, "a time step of \(step) is no positive number", remedy: "give --resample DT")
    }
    let first = tracks.compactMap(\.times.first).min() ?? 0
    let last = tracks.compactMap(\.times.last).max() ?? 0
    let count = ((last - first) / step + 1e-9).rounded(.down) + 1
    guard count < 1e8 else {
      throw KaditaError(
        .usage, "a time step of \(step) gives \(count) frames", remedy: "choose a longer one with --resample",
        path: path)
    }
    return (0..<Int(count)).map { first + Double($0) * step }
  }

  /// All times, where every individual has each of them while it is there, or where they are even and most
  /// samples follow one another: then a time without a sample is a gap.
  private static func commonTimes(_ tracks: [SampleTrack], path: String) throws(KaditaError) -> [Double] {
    let all = Set(tracks.flatMap(\.times)).sorted()
    let steps = tracks.flatMap { zip($0.times.dropFirst(), $0.times).map { $0 - $1 } }.sorted()
    let median = steps.isEmpty ? 1 : steps[steps.count / 2]
    if let step = evenStep(all), steps.isEmpty || median < 1.5 * step { return all }
    let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    let isShared = tracks.allSatisfy { track in
      guard let first = track.times.first, let last = track.times.last, let start = index[first],
        let end = index[last]
      else { return true }
      return end - start == track.times.count - 1
    }
    if isShared { return all }
    throw KaditaError(
      .unusableInput, "its \(tracks.count) individuals have their own clocks: \(all.count) different times",
      remedy: "bring them to a common time step with --resample DT, for instance --resample \(tidy(median))",
      path: path)
  }

  private static func tidy(_ value: Double) -> String {
    Int(exactly: value.rounded()).flatMap { $0 > 0 ? String($0) : nil } ?? String(value)
  }

  /// The step of even times; `nil` where they are uneven.
  private static func evenStep(_ times: [Double]) -> Double? {
    guard times.count > 1 else { return nil }
    let mean = (times[times.count - 1] - times[0]) / Double(times.count - 1)
    let isEven = zip(times.dropFirst(), times).allSatisfy { abs($0 - $1 - mean) <= 1e-6 * mean }
    return isEven ? mean : nil
  }

  private final class Stream: FrameStream {
    private let tracks: [SampleTrack]
    private let times: [Double]
    private let interpolates: Bool
    private let dimensions: Int
    private var cursors: [Int]
    private var nextFrame = 0

    init(_ tracks: [SampleTrack], _ times: [Double], interpolates: Bool, dimensions: Int) {
      self.tracks = tracks
      self.times = times
      self.interpolates = interpolates
      self.dimensions = dimensions
      cursors = tracks.map { _ in 0 }
    }

    func next() -> FrameBlock? {
      guard nextFrame < times.count else { return nil }
      let size = max(1, (1 << 20) / (8 * max(1, tracks.count * dimensions)))
      let frames = nextFrame..<min(nextFrame + size, times.count)
      nextFrame = frames.upperBound
      var positions: [Double] = []
      positions.reserveCapacity(frames.count * tracks.count * dimensions)
      let missing = [Double](repeating: .nan, count: dimensions)
      for frame in frames {
        for index in tracks.indices {
          positions +=
            tracks[index].position(at: times[frame], &cursors[index], interpolates: interpolates) ?? missing
        }
      }
      return FrameBlock(
        individuals: tracks.count, dimensions: dimensions, frames: Array(frames), times: Array(times[frames]),
        positions: positions)
    }
  }
}
