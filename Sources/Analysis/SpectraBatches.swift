import Spectra
import Statistics
import TrajectoryModel

/// Errors of the numbers of a spectra summary, by batch means: the recording is cut into equal stretches, each gives
/// the numbers anew, and their spread over the stretches, which hold what is correlated together, is that of the whole.
///
/// Flegal & Jones 2010, doi:10.1214/09-AOS735. Stretches shorter than ten integral times are not independent: no error.
struct SpectraBatches {
  /// Fewer stretches with a number give it no error.
  private static let fewest = 4
  /// A stretch is at least this many integral times long.
  private static let integralTimes = 10.0

  private let info: RecordingInfo
  private let settings: SpectraSettings
  private var collector: SpectraCollector?
  private var rows = 0
  private var summaries: [SpectraSummary] = []

  /// Batches of a recording; `nil` where it is too short for them.
  init?(_ info: RecordingInfo, plan: SpectraPlan, frameExtent: Double, threads: Int) throws {
    guard plan.batches >= Self.fewest, info.frameCount / plan.batches >= 16 else { return nil }
    var stretch = info
    stretch.frameCount = info.frameCount / plan.batches
    var plan = plan
    // All stretches together take no more pairs than the whole.
    plan.pairBudget = plan.pairBudget.map { $0 / plan.batches }
    self.info = stretch
    settings = try plan.settings(for: stretch, frameExtent: frameExtent, threads: threads)
  }

  /// Takes the next block.
  mutating func add(_ block: FrameBlock) throws {
    var first = 0
    while first < block.count {
      let count = min(block.count - first, info.frameCount - rows)
      let current = try collector ?? SpectraCollector(info: info, settings: settings)
      collector = current
      try current.add(block.rows(first..<first + count))
      first += count
      rows += count
      if rows == info.frameCount {
        summaries.append(try current.finish().summary)
        (collector, rows) = (nil, 0)
      }
    }
  }

  /// The standard errors of a summary's numbers, by name; those that are not known are missing.
  func errors(of whole: SpectraSummary) -> [String: Double] {
    let length = Double(info.frameCount) * (info.timeStep ?? .nan)
    // Without an integral time nobody can say how long is long enough.
    guard length >= Self.integralTimes * whole.integralTime else { return [:] }
    let numbers: [(String, KeyPath<SpectraSummary, Double>)] = [
      ("peak_frequency", \.peakFrequency), ("integral_time", \.integralTime),
      ("correlation_length", \.correlationLength),
    ]
    var errors: [String: Double] = [:]
    for (name, path) in numbers {
      let values = summaries.map { $0[keyPath: path] }.filter(\.isFinite)
      guard values.count >= Self.fewest, whole[keyPath: path].isFinite else { continue }
      errors[name] = (Moments(of: values).sampleVariance / Double(values.count)).squareRoot()
    }
    return errors
  }
}
