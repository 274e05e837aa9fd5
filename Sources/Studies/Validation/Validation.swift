import Metrics
import Simulation
import Statistics
import TrajectoryModel

/// Simulates every state with a known answer, analyses it, and compares.
public struct Validation: Sendable {
  /// Runs for each state.
  public var seeds: Int
  /// Number of threads; the numbers do not depend on it.
  public var threads: Int

  /// A validation; the references have 12 seeds a state.
  public init(seeds: Int = 12, threads: Int = 1) {
    self.seeds = seeds
    self.threads = threads
  }

  /// Number of simulations.
  public var runCount: Int { Self.states.count * seeds }

  private static let linearTorus = "torus, linear"
  private static let states = PresetRegistry.all.map(\.name) + [linearTorus]

  /// Runs everything.
  ///
  /// - Parameter progress: Called after each simulation, from any thread.
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal.
  public func run(progress: @Sendable @escaping () -> Void = {}) throws -> [ValidationRow] {
    var results: [String: [SteadyState]] = [:]
    for state in Self.states {
      let (parameters, metrics) = try Self.simulation(of: state)
      let runs = (0..<seeds).map { seed in
        var run = parameters
        run.seed = UInt64(1000 + seed)
        return run
      }
      results[state] = try SteadyState.all(runs, metrics: metrics, threads: threads, progress: progress)
    }
    return bands(results) + classes(results) + distributions(results) + claims(results)
  }

  /// The parameters of a state and the metrics to be looked at.
  private static func simulation(of state: String) throws -> (SimulationParameters, [any Metric.Type]) {
    var parameters = try PresetRegistry.preset(named: state == linearTorus ? "torus" : state).parameters
    if state == linearTorus { parameters.couzin.turning = .linear }
    let wanted = Set(
      ReferenceSeeds.values.filter { $0.state == state }.map(\.metric) + ["polarization", "rotation"])
    return (parameters, MetricRegistry.all.filter { wanted.contains($0.column.name) })
  }

  private func bands(_ results: [String: [SteadyState]]) -> [ValidationRow] {
    ExpectedValues.states.map { expected in
      let values = Self.values(expected.metric, results[expected.state])
      let moments = Moments(of: values)
      return ValidationRow(
        state: expected.state, quantity: expected.metric, expected: expected.text,
        measured: Self.text(moments),
        verdict: expected.band.contains(moments.mean) ? .pass : .fail, source: "Couzin engine, 12 seeds")
    }
  }

  private func classes(_ results: [String: [SteadyState]]) -> [ValidationRow] {
    var rows = ExpectedValues.classes.map { expected in
      let inside = Self.count(results[expected.state], expected.contains)
      return ValidationRow(
        state: expected.state, quantity: expected.name, expected: "all seeds",
        measured: "\(inside) of \(seeds)",
        verdict: inside == seeds ? .pass : .fail, source: "Tunstrøm et al. 2013")
    }
    if let mills = ExpectedValues.classes.first(where: { $0.state == "torus" }) {
      let inside = Self.count(results[Self.linearTorus], mills.contains)
      rows.append(
        ValidationRow(
          state: Self.linearTorus, quantity: mills.name, expected: "no seed",
          measured: "\(inside) of \(seeds)",
          verdict: inside == 0 ? .pass : .fail, source: "ablation: no exact rotation"))
    }
    return rows
  }

  private func distributions(_ results: [String: [SteadyState]]) -> [ValidationRow] {
    let tests = ReferenceSeeds.values.map { reference in
      let values = Self.values(reference.metric, results[reference.state])
      return (reference, Moments(of: values), KolmogorovSmirnov(values, reference.values).p)
    }
    let adjusted = HolmAdjustment.adjust(tests.map(\.2))
    return zip(tests, adjusted).map { test, p in
      ValidationRow(
        state: test.0.state, quantity: test.0.metric, expected: Self.text(Moments(of: test.0.values)),
        measured: Self.text(test.1), verdict: p > ExpectedValues.significance ? .pass : .fail,
        source: "KS with \(test.0.values.count) seeds, p \(Self.rounded(test.2, 3))")
    }
  }

  private func claims(_ results: [String: [SteadyState]]) -> [ValidationRow] {
    ExpectedValues.claims.map { claim in
      let values: [Double] =
        switch claim.quantity {
        case .mean(let metric): Self.values(metric, results[claim.state])
        case .shareBelowTenth: (results[claim.state] ?? []).map(\.shareBelowTenth)
        }
      let moments = Moments(of: values)
      let name =
        switch claim.quantity {
        case .mean(let metric): metric
        case .shareBelowTenth: "share of frames with P < .1"
        }
      return ValidationRow(
        state: claim.state, quantity: name, expected: claim.text, measured: Self.text(moments),
        verdict: claim.range.contains(moments.mean) ? .claimHolds : .claimFails,
        source: "the paper; package: \(claim.package)")
    }
  }

  private static func values(_ metric: String, _ states: [SteadyState]?) -> [Double] {
    (states ?? []).map { $0.mean[metric] ?? .nan }
  }

  private static func count(_ states: [SteadyState]?, _ contains: (Double, Double) -> Bool) -> Int {
    (states ?? []).count { contains($0.mean["polarization"] ?? .nan, $0.mean["rotation"] ?? .nan) }
  }

  private static func text(_ moments: Moments) -> String {
    "\(rounded(moments.mean, 4)) ± \(rounded(moments.standardDeviation, 4))"
  }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "NaN" }
    let scale = [1, 10, 100, 1000, 10_000][digits]
    let whole = Int((value.magnitude * Double(scale)).rounded())
    let fraction = String(whole % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(value < 0 ? "-" : "")\(whole / scale).\(zeros)\(fraction)"
  }
}
