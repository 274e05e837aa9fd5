import Metrics
import Platform
import Spectra
import Statistics
import TrajectoryModel

/// Computes the metrics of a recording and their summaries.
public enum Analyzer {
  /// Rows of the table that are looked at together.
  private static let stretch = 1 << 14

  /// Analyses a recording in one pass over its frames (two where the published box has to be measured first).
  ///
  /// - Parameters:
  ///   - source: the recording; positions and velocities in one length and time unit.
  ///   - plan: what to compute.
  ///   - progress: called with the number of frames done so far.
  /// - Throws: what the source throws; `KaditaError` `unusableInput` where there are no frames or no individuals,
  ///   `interrupted` or `terminated` after a signal.
  public static func analyze(
    _ source: some TrajectorySource, plan: AnalysisPlan, progress: (Int) -> Void = { _ in }
  ) throws -> AnalysisResult {
    let info = source.info
    let window = try plan.window?.value(in: info.units)
    let box = try PublishedBox(of: source, referenceLength: plan.referenceLength)
    let stream = LookAhead(try source.stream())
    let quantization =
      plan.dithers
      ? Quantization.detect(
        try stream.beginning(Quantization.sampleCount), velocitySource: info.velocitySource)
      : Quantization.none
    var invariant = plan.invariant
    invariant.positionQuantum = quantization.position
    invariant.velocityQuantum = quantization.velocity
    invariant.velocitiesHaveLength = info.velocitySource != .heading
    var settings = MetricSettings(
      referenceLength: box.length, referenceOrigin: box.corner, invariant: invariant)
    settings.histogramFineness = plan.histogramFineness
    let evaluator = FrameEvaluator(
      metrics: plan.metrics, wantsStates: plan.phases != nil, domain: info.domain, settings: settings,
      threads: plan.threads)
    let collector = try BlockCollector(plan, info: info, frameExtent: box.frameExtent ?? .nan)
    try evaluate(stream, with: evaluator, into: collector, threads: plan.threads, progress)
    let table = collector.table
    let states = collector.states
    try table.finish()
    let summaries = try Parallel.map(Array(plan.metrics.indices), threads: plan.threads) { column, _ in
      SeriesSummary(of: try table.usedValues(column: column, rows: 0..<table.count))
    }
    let spectraResult = try collector.spectra?.finish()
    var spectraSummary = spectraResult?.summary
    if let batches = collector.batches, let whole = spectraSummary {
      spectraSummary?.standardErrors = batches.errors(of: whole)
    }
    return AnalysisResult(
      info: info, plan: plan, settings: settings, publishedBox: box, table: table, summaries: summaries,
      windows: try window.map { try WindowSummary.all(of: table, length: $0) } ?? [],
      spectra: spectraSummary, spectraProducts: spectraResult, trajectory: collector.thinner?.trajectory,
      quantization: quantization, phases: try plan.phases.flatMap { try states?.phases($0, info: info) },
      groups: states?.tracker,
      missingFraction: missingFraction(of: table, individuals: info.individuals.count),
      notices: try notices(info: info, box: box, table: table) + notices(quantization)
        + (states?.notices(info: info) ?? []) + stream.notices + (spectraResult?.notices ?? []))
  }

  /// Reads, evaluates and collects the blocks of a stream: while one is evaluated, the next is read and the last collected.
  private static func evaluate(
    _ stream: some FrameStream, with evaluator: FrameEvaluator, into collector: BlockCollector, threads: Int,
    _ progress: (Int) -> Void
  ) throws {
    let prefetcher = Prefetcher(stream, threads: threads)
    defer { prefetcher.finish() }
    let collecting = Background<Void>(hasThread: threads > 1)
    defer { collecting.finish() }
    var done = 0
    while let block = try prefetcher.next() {
      try Interruption.check()
      let evaluated = evaluator.evaluate(block)
      try collecting.wait()
      collecting.start { try collector.add(evaluated) }
      done += block.count
      progress(done)
    }
    try collecting.wait()
  }

  private static func missingFraction(of table: MetricTable, individuals: Int) -> Double {
    let expected = table.count * individuals
    return expected > 0 ? 1 - Double(table.locatedTotal) / Double(expected) : 0
  }

  private static func notices(_ quantization: Quantization) -> [Notice] {
    let steps = [("positions", quantization.position), ("velocities", quantization.velocity)]
    return steps.compactMap { name, step in
      step.map {
        Notice(
          "quantised",
          "the \(name) are multiples of \($0): the invariant columns dither them by that (--no-dither switches it off)"
        )
      }
    }
  }

  private static func notices(info: RecordingInfo, box: PublishedBox, table: MetricTable) throws -> [Notice] {
    var notices: [Notice] = []
    if table.lonelyCount > 0 {
      notices.append(
        Notice(
          "fewer-than-two-present",
          "frames with fewer than two present individuals are left out of summaries",
          count: table.lonelyCount))
    }
    let headless = try framesIndexedWithoutHeadings(table)
    if headless > 0 {
      notices.append(
        Notice(
          "index-without-headings",
          "oceanic_schooling_index_invariant is made of positions alone where the entropies of headings are undefined",
          count: headless))
    }
    switch box.origin {
    case .box: break
    case .longestEdge:
      notices.append(
        Notice("published-box", "the published columns use the longest edge of the box, \(box.length)"))
    case .referenceLength:
      notices.append(
        Notice("published-box", "the published columns use the reference length given, \(box.length)"))
    case .extent:
      notices.append(
        Notice(
          "published-box",
          "no periodic box: the published columns use the largest extent of the recording, \(box.length)"))
    }
    return notices
  }

  /// Frames whose invariant index is defined though no entropy of headings is: a school that stands still, or is too small.
  private static func framesIndexedWithoutHeadings(_ table: MetricTable) throws -> Int {
    func column(_ name: String) -> Int? { table.metrics.firstIndex { $0.column.name == name } }
    guard let index = column("oceanic_schooling_index_invariant"),
      let headings = column("polarization_entropy_invariant")
    else { return 0 }
    var count = 0
    for first in stride(from: 0, to: table.count, by: stretch) {
      let rows = first..<min(first + stretch, table.count)
      count += zip(
        try table.values(column: index, rows: rows), try table.values(column: headings, rows: rows)
      ).count { $0.isFinite && $1.isNaN }
    }
    return count
  }
}
