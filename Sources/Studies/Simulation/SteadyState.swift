import Analysis
import Metrics
import Platform
import Simulation
import TrajectoryModel

/// Metrics of a simulated school over the second half of a run.
public struct SteadyState: Equatable, Sendable {
  /// Column name → mean over the second half.
  public var mean: [String: Double]
  /// Column name → population standard deviation over the second half.
  public var standardDeviation: [String: Double]
  /// Column name → value of the last frame.
  public var final: [String: Double]
  /// Share of the frames of the second half whose polarization is below 0.1; NaN where it was not computed.
  public var shareBelowTenth: Double

  /// A state whose numbers are known.
  init(
    mean: [String: Double], standardDeviation: [String: Double], final: [String: Double],
    shareBelowTenth: Double
  ) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.final = final
    self.shareBelowTenth = shareBelowTenth
  }

  /// Analyses a run with the code that `kadita analyze` uses.
  init(of source: some TrajectorySource, metrics: [any Metric.Type]) throws {
    let result = try Analyzer.analyze(source, plan: AnalysisPlan(metrics: metrics))
    mean = [:]
    standardDeviation = [:]
    final = [:]
    for (metric, summary) in zip(result.plan.metrics, result.summaries) {
      mean[metric.column.name] = summary.secondHalfMean
      standardDeviation[metric.column.name] = summary.secondHalfStandardDeviation
      final[metric.column.name] = summary.final
    }
    let polarization = try result.table.column("polarization") ?? []
    let half = polarization[(polarization.count / 2)...]
    shareBelowTenth = half.isEmpty ? .nan : Double(half.count { $0 < 0.1 }) / Double(half.count)
  }

  /// Simulates and analyses several schools, one a thread.
  ///
  /// - Throws: The first error of any of them, or `KaditaError` `interrupted`.
  static func all(
    _ runs: [SimulationParameters], metrics: [any Metric.Type], threads: Int,
    progress: @Sendable @escaping () -> Void
  ) throws -> [SteadyState] {
    let results = try Parallel.map(runs, threads: threads) { parameters, _ in
      let run = try SimulatedTrajectory(parameters).recorded()
      let state = try SteadyState(of: run, metrics: metrics)
      progress()
      return state
    }
    return results
  }
}
