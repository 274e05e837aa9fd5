import KaditaKit

/// The metrics of a family, or of both, frame by frame; on several threads as many frames at a time.
struct MetricsWorker: TimedWork {
  private let metrics: [any Metric.Type]
  private let block: FrameBlock
  private let threads: Int
  private let contexts: Contexts

  /// One a thread, which alone touches it.
  private final class Contexts: @unchecked Sendable {
    var all: [MetricContext] = []
  }

  init(_ metrics: [any Metric.Type], of school: School, threads: Int) {
    self.metrics = metrics
    let frames = threads == 1 ? 1 : 8 * threads
    self.threads = threads
    block = FrameBlock(
      individuals: school.count, dimensions: 3, frames: Array(0..<frames),
      times: (0..<frames).map(Double.init),
      positions: Array(repeatElement(school.positions, count: frames).joined()),
      velocities: Array(repeatElement(school.velocities, count: frames).joined()))
    contexts = Contexts()
    contexts.all = (0..<threads).map { _ in
      MetricContext(
        domain: .periodic(SIMD3(repeating: school.edge)),
        settings: MetricSettings(referenceLength: school.edge))
    }
  }

  var units: Int { block.count }

  func work() {
    let (block, contexts, metrics) = (block, contexts, metrics)
    Parallel.forEach(block.count, threads: threads) { row, worker in
      let context = contexts.all[worker]
      context.load(block, row: row)
      for metric in metrics { _ = context.value(of: metric) }
    }
  }
}
