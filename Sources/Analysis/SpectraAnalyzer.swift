import Platform
import Spectra
import TrajectoryModel

/// Computes the spectra of a recording.
public enum SpectraAnalyzer {
  /// Reads the recording once, or twice where the space is open and its extent has to be found first.
  ///
  /// - Throws: what the source throws; `KaditaError` `interrupted` or `terminated` after a signal, `inputOutput` or
  ///   `cannotCreate` where TMPDIR has no room for what does not fit into memory.
  public static func analyze(
    _ source: some TrajectorySource, plan: SpectraPlan, threads: Int, progress: (Int) -> Void = { _ in }
  ) throws -> SpectraResult {
    let collector = try collector(for: source, plan: plan, threads: threads)
    let stream = try source.stream()
    let prefetcher = Prefetcher(stream, threads: threads)
    defer { prefetcher.finish() }
    var done = 0
    while let block = try prefetcher.next() {
      try Interruption.check()
      try collector.add(block)
      done += block.count
      progress(done)
    }
    var result = try collector.finish()
    result.notices += stream.notices
    result.tracks.interpolatedPositions = stream.notices.first { $0.code == Notice.interpolated }?.share ?? 0
    return result
  }

  /// A collector whose settings fit the recording.
  static func collector(for source: some TrajectorySource, plan: SpectraPlan, threads: Int) throws
    -> SpectraCollector
  {
    let info = source.info
    let isClosed = (0..<info.dimensions).allSatisfy { info.domain.edges[$0] > 0 }
    let needsExtent = !plan.products.isDisjoint(with: [.spatial, .structure]) && !isClosed
    let extent = needsExtent ? try Extent(of: source).medianFrame : .nan
    return try SpectraCollector(
      info: info, settings: plan.settings(for: info, frameExtent: extent, threads: threads))
  }
}
