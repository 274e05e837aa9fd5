import Analysis
import Platform
import TrajectoryModel

/// Analyses the recordings of a study one after the other; a failure of one does not stop the rest.
public enum StudyRunner {
  /// The measures of every recording, in order.
  ///
  /// - Parameters:
  ///   - cache: recordings known to it are not analysed again; `nil`: none is.
  ///   - open: opens a recording with its own reading options.
  ///   - progress: called with the number of recordings done.
  /// - Throws: ``KaditaError`` `interrupted` or `terminated` after a signal, or what the cache throws on writing.
  public static func measure(
    _ entries: [StudyEntry], plan: AnalysisPlan, cache: StudyCache? = nil,
    open: (StudyEntry) throws -> any TrajectorySource, progress: (Int) -> Void = { _ in }
  ) throws -> [RecordingMeasures] {
    try entries.enumerated().map { index, entry in
      try Interruption.check()
      defer { progress(index + 1) }
      if let known = cache?.measures(of: entry) { return known }
      let recording = try measure(entry, plan: plan, open: open)
      try cache?.store(recording)
      return recording
    }
  }

  private static func measure(
    _ entry: StudyEntry, plan: AnalysisPlan, open: (StudyEntry) throws -> any TrajectorySource
  ) throws -> RecordingMeasures {
    do {
      let source = try open(entry)
      return RecordingMeasures(entry, result: try analyze(source, plan))
    } catch let error as KaditaError {
      if error.code == .interrupted || error.code == .terminated { throw error }
      return RecordingMeasures(entry, failure: error.at(entry.path))
    }
  }

  private static func analyze(_ source: any TrajectorySource, _ plan: AnalysisPlan) throws -> AnalysisResult {
    try Analyzer.analyze(source, plan: plan)
  }
}
