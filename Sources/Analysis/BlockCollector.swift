import Spectra
import TrajectoryModel

/// Takes the blocks of a recording in order, and keeps what is wanted of them.
final class BlockCollector {
  /// The metrics.
  private(set) var table: MetricTable
  /// The states; `nil` unless wanted.
  private(set) var states: StateSeries?
  /// The trajectories, thinned; `nil` unless wanted.
  private(set) var thinner: TrajectoryThinner?
  /// The spectra; `nil` unless wanted.
  let spectra: SpectraCollector?
  /// Stretches that give the spectra their errors; `nil` unless wanted.
  private(set) var batches: SpectraBatches?

  /// A collector of what the plan asks for.
  ///
  /// - Throws: what the spectra's settings throw.
  init(_ plan: AnalysisPlan, info: RecordingInfo, frameExtent: Double) throws {
    table = MetricTable(metrics: plan.metrics, expected: info.frameCount)
    states = plan.phases.map { _ in
      StateSeries(fewest: plan.invariant.entropyNeighbor + 2, expected: info.frameCount)
    }
    thinner = plan.thinning.map { TrajectoryThinner($0, expected: info.frameCount) }
    spectra = try plan.spectra.map {
      try SpectraCollector(
        info: info, settings: $0.settings(for: info, frameExtent: frameExtent, threads: plan.threads))
    }
    batches = try plan.spectra.flatMap {
      try SpectraBatches(info, plan: $0, frameExtent: frameExtent, threads: plan.threads)
    }
  }

  /// Takes the next block.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  func add(_ evaluated: EvaluatedBlock) throws {
    let block = evaluated.block
    for row in 0..<block.count {
      if states != nil { try states?.add(evaluated.states[row], frame: block.frames[row]) }
      thinner?.add(block, row: row, groups: states?.tracker.current ?? [])
    }
    try table.append(
      frames: block.frames, times: block.times, counts: evaluated.counts, values: evaluated.values)
    try spectra?.add(block)
    try batches?.add(block)
  }
}
