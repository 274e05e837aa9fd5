import Metrics
import Platform
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
  /// - Throws: `KaditaError` `usage` where a point of the grid makes no sense.
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

  /// Number of points that are simulated: in a part, or in all.
  public func pointCount(of part: StudyShard? = nil) -> Int {
    let steps = order == .hysteresis ? 2 * axes[0].values.count : 1
    let all = order == .hysteresis ? secondValues.count : secondValues.count * axes[0].values.count
    return steps * (part?.share(of: Array(0..<all * replicates)).count ?? all * replicates)
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
  /// - Parameters:
  ///   - store: points known to it are not simulated again, and the others are kept there.
  ///   - progress: Called after each point, from any thread.
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal.
  public func run(
    store: SteadyStateStore? = nil, progress: @Sendable @escaping () -> Void = {}
  ) throws -> SweepResult {
    let states = try evaluate(schools(), store, progress)
    return SweepResult(sweep: self, states: order == .hysteresis ? arranged(states) : states.flatMap { $0 })
  }

  /// Simulates and analyses a part of the points, and keeps them in a store.
  public func fill(
    _ store: SteadyStateStore, part: StudyShard, progress: @Sendable @escaping () -> Void = {}
  ) throws {
    _ = try evaluate(part.share(of: schools()), store, progress)
  }

  /// What each school goes through, one after the other: a point, or the first axis up and down.
  private func schools() throws -> [[SimulationParameters]] {
    let up = axes[0].values
    return try (0..<replicates).flatMap { replicate in
      try secondValues.flatMap { second -> [[SimulationParameters]] in
        let points = try (order == .hysteresis ? up + up.reversed() : up).map {
          try parameters($0, second, replicate: replicate)
        }
        return order == .hysteresis ? [points] : points.map { [$0] }
      }
    }
  }

  private func evaluate(
    _ schools: [[SimulationParameters]], _ store: SteadyStateStore?,
    _ progress: @Sendable @escaping () -> Void
  ) throws -> [[SteadyState]] {
    try Parallel.map(schools, threads: threads) { points, _ in
      if let known = store?.states(of: points, metrics: metrics) {
        points.forEach { _ in progress() }
        return known
      }
      let states = try pass(points, progress)
      try store?.keep(states, of: points, metrics: metrics)
      return states
    }
  }

  /// The states of one school at these points, one after the other.
  private func pass(_ points: [SimulationParameters], _ progress: () -> Void) throws -> [SteadyState] {
    var end: (positions: [Double], velocities: [Double])?
    return try points.enumerated().map { level, parameters in
      var trajectory = try SimulatedTrajectory(parameters)
      if let end {
        // The steps count on, so that no random number is drawn twice.
        trajectory = trajectory.starting(
          atStep: level * parameters.steps, positions: end.positions, velocities: end.velocities)
      }
      let run = try trajectory.recorded()
      defer { progress() }
      end = run.end
      return try SteadyState(of: run, metrics: metrics)
    }
  }

  /// Passes in the order of the variables: by replicate, direction, second axis, first axis.
  private func arranged(_ passes: [[SteadyState]]) -> [SteadyState] {
    let seconds = secondValues.count
    let width = axes[0].values.count
    return (0..<replicates).flatMap { replicate in
      (0..<2).flatMap { direction in
        (0..<seconds).flatMap { second -> [SteadyState] in
          let pass = passes[replicate * seconds + second]
          return direction == 0 ? Array(pass[..<width]) : pass[width...].reversed()
        }
      }
    }
  }
}
