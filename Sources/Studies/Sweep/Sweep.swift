import Metrics
import Simulation
import TrajectoryModel

/// A grid over one or two parameters, with replicates: the steady state at every point.
public struct Sweep: Sendable {
  /// How the points of the first axis follow each other.
  public enum Order: String, Sendable {
    /// Each point is a school of its own.
    case independent
    /// A school passes through the first axis upward, then downward, keeping its state: collective memory.
    case hysteresis
  }

  /// What all points share.
  public var base: SimulationParameters
  /// One or two parameters, the first varied fastest.
  public var axes: [SweepAxis]
  /// Schools at each point, with seeds that count up from that of `base`.
  public var replicates: Int
  /// How points follow each other.
  public var order: Order
  /// What is measured.
  public var metrics: [any Metric.Type]
  /// Number of threads; the numbers do not depend on it.
  public var threads: Int

  /// A sweep.
  ///
  /// - Throws: ``KaditaError`` `usage` where a point of the grid makes no sense.
  public init(
    base: SimulationParameters, axes: [SweepAxis], replicates: Int, order: Order = .independent,
    metrics: [any Metric.Type], threads: Int = 1
  ) throws {
    guard (1...2).contains(axes.count), Set(axes.map(\.name)).count == axes.count else {
      throw KaditaError(
        .usage, "a sweep varies one or two parameters, each once", remedy: "give --vary NAME=VALUES")
    }
    guard replicates >= 1 else { throw KaditaError(.usage, "there must be at least one replicate") }
    guard !metrics.isEmpty else {
      throw KaditaError(.usage, "there is nothing to measure", remedy: "name a metric")
    }
    self.base = base
    self.axes = axes
    self.replicates = replicates
    self.order = order
    self.metrics = metrics
    self.threads = threads
    for first in axes[0].values {
      for second in secondValues { _ = try parameters(first, second, replicate: 0).validate() }
    }
    if order == .hysteresis, axes[0].name == "fish" {
      throw KaditaError(
        .usage, "a school cannot change its size on the way", remedy: "vary another parameter first")
    }
  }

  /// Number of schools that are simulated for a while at a point.
  public var pointCount: Int {
    axes[0].values.count * secondValues.count * replicates * (order == .hysteresis ? 2 : 1)
  }

  /// Values of the second axis; one that means nothing where there is none.
  var secondValues: [Double?] { axes.count == 2 ? axes[1].values.map { $0 } : [nil] }

  /// The parameters of a point.
  func parameters(_ first: Double, _ second: Double?, replicate: Int) throws -> SimulationParameters {
    var parameters = base
    try ParameterRegistry.set(axes[0].name, to: "\(first)", in: &parameters)
    if let second { try ParameterRegistry.set(axes[1].name, to: "\(second)", in: &parameters) }
    parameters.seed = base.seed &+ UInt64(replicate)
    return parameters
  }

  /// Simulates and analyses all points.
  ///
  /// - Parameter progress: Called after each point, from any thread.
  /// - Throws: ``KaditaError`` `interrupted` or `terminated` after a signal.
  public func run(progress: @Sendable @escaping () -> Void = {}) throws -> SweepResult {
    let states = order == .hysteresis ? try loops(progress) : try grid(progress)
    return SweepResult(sweep: self, states: states)
  }

  private func grid(_ progress: @Sendable @escaping () -> Void) throws -> [SteadyState] {
    var points: [SimulationParameters] = []
    for replicate in 0..<replicates {
      for second in secondValues {
        for first in axes[0].values { points.append(try parameters(first, second, replicate: replicate)) }
      }
    }
    return try SteadyState.all(points, metrics: metrics, threads: threads, progress: progress)
  }

  /// One school a replicate and value of the second axis, up and down the first.
  private func loops(_ progress: @Sendable @escaping () -> Void) throws -> [SteadyState] {
    var starts: [(replicate: Int, second: Double?)] = []
    for replicate in 0..<replicates { starts += secondValues.map { (replicate, $0) } }
    let passes = try ParallelMap.map(starts, threads: threads) { start, _ in
      try pass(replicate: start.replicate, second: start.second, progress)
    }
    // By replicate, direction, second axis, first axis: the order of the variables.
    let seconds = secondValues.count
    let width = axes[0].values.count
    var states: [SteadyState] = []
    for replicate in 0..<replicates {
      for direction in 0..<2 {
        for second in 0..<seconds {
          states += passes[replicate * seconds + second][direction * width..<(direction + 1) * width]
        }
      }
    }
    return states
  }

  /// States on the way up, then on the way down, both in the order of the values.
  private func pass(replicate: Int, second: Double?, _ progress: () -> Void) throws -> [SteadyState] {
    let up = axes[0].values
    var end: (positions: [Double], velocities: [Double])?
    var states: [SteadyState] = []
    for (level, value) in (up + up.reversed()).enumerated() {
      let parameters = try parameters(value, second, replicate: replicate)
      var trajectory = try SimulatedTrajectory(parameters)
      if let end {
        // The steps count on, so that no random number is drawn twice.
        trajectory = trajectory.starting(
          atStep: level * parameters.steps, positions: end.positions, velocities: end.velocities)
      }
      let run = try trajectory.recorded()
      states.append(try SteadyState(of: run, metrics: metrics))
      end = run.end
      progress()
    }
    return states[..<up.count] + states[up.count...].reversed()
  }
}
