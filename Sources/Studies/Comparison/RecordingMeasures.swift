import Analysis
import Phases
import Statistics
import TrajectoryModel

/// What a study keeps of a recording: a number and its error for every measure, and what it was measured on.
public struct RecordingMeasures: Sendable {
  /// A measure of a recording.
  public struct Value: Equatable, Sendable {
    /// Its name: a metric, or one of the numbers of the spectra.
    public var name: String
    /// Mean over time; NaN where there is none.
    public var mean: Double
    /// Standard error of the mean that knows the autocorrelation; NaN where there is none.
    public var standardError: Double

    /// A measure with its error.
    public init(name: String, mean: Double, standardError: Double = .nan) {
      self.name = name
      self.mean = mean
      self.standardError = standardError
    }
  }

  /// The recording.
  public var entry: StudyEntry
  /// Why it could not be analysed; `nil` if it was.
  public var failure: KaditaError?
  /// The measures; empty after a failure.
  public var values: [Value] = []
  /// What the recording is; `nil` after a failure.
  public var traits: RecordingTraits?

  /// A recording that was analysed.
  ///
  /// - Throws: `KaditaError` `inputOutput` where a scratch file cannot be read back.
  public init(_ entry: StudyEntry, result: AnalysisResult) throws {
    self.entry = entry
    traits = RecordingTraits(of: result)
    values = zip(result.table.metrics, result.summaries).map {
      Value(name: $0.column.name, mean: $1.mean, standardError: $1.autocorrelation.standardError)
    }
    if let phases = result.phases { values += try Self.occupancies(phases) }
    if let spectra = result.spectra {
      values += [
        ("peak_frequency", spectra.peakFrequency), ("integral_time", spectra.integralTime),
        ("correlation_length", spectra.correlationLength),
      ].map { Value(name: $0, mean: $1, standardError: spectra.standardErrors[$0] ?? .nan) }
    }
  }

  /// Labels that are looked at together.
  private static let stretch = 1 << 14

  /// The share of the labelled frames in each phase; NaN without any.
  private static func occupancies(_ phases: PhaseResult) throws -> [Value] {
    var labels: [Phase] = []
    for first in stride(from: 0, to: phases.frames.count, by: stretch) {
      let rows = first..<min(first + stretch, phases.frames.count)
      labels += try phases.frames.labels(rows).compactMap(\.phase)
    }
    return Phase.allCases.map { phase in
      let time = AutocorrelationTime(of: labels.map { $0 == phase ? 1 : 0 })
      return Value(
        name: "occupancy_" + phase.rawValue.map { $0 == "-" ? "_" : String($0) }.joined(),
        mean: phases.dynamics.occupancy[phase.index], standardError: time.standardError)
    }
  }

  /// A recording whose measures are known.
  public init(_ entry: StudyEntry, values: [Value], traits: RecordingTraits? = nil) {
    self.entry = entry
    self.values = values
    self.traits = traits
  }

  /// A recording that could not be analysed.
  public init(_ entry: StudyEntry, failure: KaditaError) {
    self.entry = entry
    self.failure = failure
  }

  /// The mean of a measure; NaN where there is none.
  public func mean(_ name: String) -> Double { values.first { $0.name == name }?.mean ?? .nan }
}
