import Metrics
import Platform
import TrajectoryModel

/// Evaluates the metrics of the frames of a block on several threads.
///
/// Every frame is computed by one worker from that frame alone, so the numbers do not depend on how many workers
/// there are.
final class FrameEvaluator: @unchecked Sendable {
  private let metrics: [any Metric.Type]
  private let wantsStates: Bool
  private let contexts: [MetricContext]  // One a worker.

  /// - Parameter wantsStates: whether the frames' states are computed as well.
  init(
    metrics: [any Metric.Type], wantsStates: Bool, domain: Domain, settings: MetricSettings, threads: Int
  ) {
    self.metrics = metrics
    self.wantsStates = wantsStates
    contexts = (0..<max(1, threads)).map { _ in MetricContext(domain: domain, settings: settings) }
  }

  /// The metrics, and the state if wanted, of every frame of the block.
  func evaluate(_ block: FrameBlock) -> EvaluatedBlock {
    let width = metrics.count
    let rows = block.count
    var values = [Double](repeating: 0, count: rows * width)
    var counts = [(located: Int, present: Int)](repeating: (0, 0), count: rows)
    var states = [FrameState?](repeating: nil, count: wantsStates ? rows : 0)
    values.withUnsafeMutableBufferPointer { values in
      counts.withUnsafeMutableBufferPointer { counts in
        states.withUnsafeMutableBufferPointer { states in
          // Each row is written by one worker, so the workers never touch the same element.
          nonisolated(unsafe) let values = values
          nonisolated(unsafe) let counts = counts
          nonisolated(unsafe) let states = states
          Parallel.forEach(rows, threads: contexts.count) { row, worker in
            let context = contexts[worker]
            context.load(block, row: row)
            counts[row] = (context.frame.locatedIDs.count, context.frame.count)
            for column in 0..<width {
              values[row * width + column] = context.value(of: metrics[column])
            }
            if wantsStates { states[row] = FrameState(context) }
          }
        }
      }
    }
    return EvaluatedBlock(block: block, values: values, counts: counts, states: states.compactMap { $0 })
  }
}
