import Analysis
import Platform
import Spectra
import TrajectoryIO
import TrajectoryModel

/// Analyses the recordings of a study, several at once; a failure of one does not stop the rest.
public struct StudyRunner: Sendable {
  /// How recordings are read and analysed; its number of threads is for all of them together.
  public var settings: StudySettings
  /// Folder in which measures are kept; `nil`: nothing is.
  public var folder: String?
  /// Bytes for all recordings that are analysed at once.
  public var memory: Int

  /// A runner.
  public init(settings: StudySettings, folder: String? = nil, memory: Int = 2 << 30) {
    self.settings = settings
    self.folder = folder
    self.memory = memory
  }

  /// The measures of every recording, in order.
  ///
  /// Recordings go on side by side, one a thread; threads that are left over are shared among them for their frames. The
  /// measures depend neither on the number of threads nor on the memory.
  ///
  /// - Parameters:
  ///   - entries: the recordings.
  ///   - progress: called after each recording, from any thread.
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal, or what writing to the folder throws.
  public func measure(
    _ entries: [StudyEntry], progress: @Sendable @escaping () -> Void = {}
  ) throws -> [RecordingMeasures] {
    let cache = folder.map { StudyCache(folder: $0, settings: settings.fingerprint) }
    let budget = MemoryBudget(bytes: memory)
    let workers = max(1, min(settings.plan.threads, entries.count))
    return try Parallel.map(entries, threads: workers) { entry, worker in
      try Interruption.check()
      defer { progress() }
      // Where it belongs is settled first: a file may change while it is analysed.
      let place = cache?.place(of: entry)
      if let place, let known = cache?.measures(of: entry, at: place) { return known }
      let threads = settings.plan.threads / workers + (worker < settings.plan.threads % workers ? 1 : 0)
      let recording = try measure(entry, threads: threads, budget)
      if let place { try cache?.store(recording, at: place) }
      return recording
    }
  }

  private func measure(_ entry: StudyEntry, threads: Int, _ budget: MemoryBudget) throws -> RecordingMeasures
  {
    do {
      var own = try settings.settings(of: entry)
      own.plan.threads = max(1, threads)
      let source = try ReaderRegistry.open(entry.path, options: own.reading)
      let need = Self.bytes(of: source.info, own.plan)
      guard budget.take(need) else {
        throw KaditaError(
          .usage, "needs about \(need >> 20 + 1) MiB of memory, more than --memory allows",
          remedy: "raise it, or choose frames with --frames")
      }
      defer { budget.giveBack(need) }
      return try RecordingMeasures(entry, result: try Analyzer.analyze(source, plan: own.plan))
    } catch let error as KaditaError {
      if error.code == .interrupted || error.code == .terminated { throw error }
      return RecordingMeasures(entry, failure: error.at(entry.path))
    }
  }

  /// What an analysis needs: the series under each thread's transform, a few as long as the recording where that is long,
  /// and buffers; beside the libraries, which all analyses share.
  static func bytes(of info: RecordingInfo, _ plan: AnalysisPlan) -> Int {
    let number = MemoryLayout<Double>.stride
    let series = 12 * plan.threads * min(info.frameCount, SpectraSettings.defaultTrackLimit)
    let long = 6 * info.frameCount
    let individuals = info.individuals.count * info.dimensions * plan.threads * 64
    return (series + long + individuals) * number + (plan.spectra?.memoryLimit ?? 0) + 24 << 20
  }
}
