import Metrics
import Platform
import Spectra
import Statistics
import TrajectoryModel

/// Computes the metrics of a recording and their summaries.
public enum Analyzer {
  /// Rows of the table that are looked at together.
  private static let stretch = 1 << 14
  /// Rows that are evaluated together: what comes of a row of few individuals takes many times their place.
  private static let mostRows = 1024
  /// Blocks after which memory that lies free between others is given back.
  private static let blocksBetweenTrims = 64
  /// Bytes of columns that are summarised at once, unless a single one takes more.
  private static let memoryLimit = 24 << 20

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
    // First, as it gives most memory back.
    let spectraResult = try collector.spectra?.finish()
    let summaries = try summaries(of: table, threads: plan.threads)
    var spectraSummary = spectraResult?.summary
    if let batches = collector.batches, let whole = spectraSummary {
      spectraSummary?.standardErrors = batches.errors(of: whole)
    }
    return AnalysisResult(
      info: info, plan: plan, settings: settings, publishedBox: box, table: table, summaries: summaries,
      windows: try window.map { try WindowSummary.all(of: table, length: $0) } ?? [],
      spectra: spectraSummary, spectraProducts: plan.spectra?.onlyNumbers == true ? nil : spectraResult,
      trajectory: collector.thinner?.trajectory,
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
    var (done, blocks) = (0, 0)
    while let block = try prefetcher.next() {
      for first in Swift.stride(from: 0, to: block.count, by: mostRows) {
        try Interruption.check()
        let part = block.rows(first..<min(first + mostRows, block.count))
        let evaluated = evaluator.evaluate(part)
        try collecting.wait()
        collecting.start { try collector.add(evaluated) }
        done += part.count
        progress(done)
      }
      blocks += 1
      if blocks % blocksBetweenTrims == 0 { Allocator.returnFreeMemory() }
    }
    try collecting.wait()
    if blocks > blocksBetweenTrims { Allocator.returnFreeMemory() }
  }

  /// The summary of every column, of as many at once as there are threads and memory for.
  private static func summaries(of table: MetricTable, threads: Int) throws -> [SeriesSummary] {
    // A column, and sums of the same length.
    let need = min(memoryLimit, 2 * table.count * MemoryLayout<Double>.stride)
    let budget = MemoryBudget(bytes: memoryLimit)
    return try Parallel.map(Array(table.metrics.indices), threads: threads) { column, _ in
      // No column needs more than there is.
      _ = budget.take(need)
      defer { budget.giveBack(need) }
      return SeriesSummary(of: try table.usedValues(column: column, rows: 0..<table.count))
    }
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
