import Analysis
import Metrics
import Platform
import PortableMath
import Simulation

/// How often comparisons of groups are wrong: studies drawn from simulated recordings, where the truth is known.
///
/// Two pools of short simulations, a mill and a swarm, are analysed as `kadita compare` does. Null studies draw both
/// groups, without replacement, from one pool: whatever they find is false. Other studies draw a group from each pool,
/// with replacement: the true difference is that of the pools' means.
public struct NullStudies: Sendable {
  /// What studies of one size came to; shares are from 0 to 1.
  public struct Row: Sendable {
    /// Recordings in each group.
    public var sizes: (Int, Int)
    /// Measures that vary, of all studies together.
    public var tests: Int
    /// Share of them with p ≤ .05 though nothing differs.
    public var falsePositives: Double
    /// Share of the null studies that find anything after Holm.
    public var afterHolm: Double
    /// Share of the null studies that find anything after Benjamini & Hochberg.
    public var afterBenjaminiHochberg: Double
    /// Share of the 95 % intervals of null studies that hold 0.
    public var nullCoverage: Double
    /// Share of the 95 % intervals that hold the difference of the two pools.
    public var coverage: Double
    /// Share of the measures declared equivalent within half a standard deviation though their means are 1.5 apart.
    public var falseEquivalence: Double
  }

  /// Group sizes that are tried.
  public static let sizes = [(4, 4), (8, 8), (6, 14)]

  /// Studies of each kind and size.
  public var studies: Int
  /// Simulations in each pool.
  public var pool: Int
  /// First seed of the simulations.
  public var firstSeed: UInt64
  /// Number of threads; the numbers do not depend on it.
  public var threads: Int

  /// Studies; the documentation has 500 of each.
  public init(studies: Int = 500, pool: Int = 64, firstSeed: UInt64 = 1000, threads: Int = 1) {
    self.studies = studies
    self.pool = pool
    self.firstSeed = firstSeed
    self.threads = threads
  }

  /// Number of simulations and studies.
  public var workCount: Int { 2 * pool + 2 * studies * Self.sizes.count }

  /// Whether the shares are what they should be: at most three binomial errors beyond 5 %, intervals that hold.
  public func passes(_ row: Row) -> Bool {
    let error = 3 * (0.05 * 0.95 / Double(studies)).squareRoot()
    return row.afterHolm <= 0.05 + error && row.afterBenjaminiHochberg <= 0.05 + error
      && row.falsePositives <= 0.05 + error && row.nullCoverage >= 0.95 - error
      && row.coverage >= 0.95 - error
      && row.falseEquivalence <= 0.05 + error
  }

  /// Simulates the pools and draws the studies.
  ///
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal.
  public func run(progress: @Sendable @escaping () -> Void = {}) throws -> [Row] {
    let mills = try recordings(of: "torus", progress)
    let swarms = try recordings(of: "swarm", progress)
    return try Self.sizes.enumerated().map { number, sizes in
      let nulls = try Parallel.map(Array(0..<studies), threads: threads) { study, _ in
        defer { progress() }
        let drawn = draw(sizes.0 + sizes.1, of: mills, study, stream: UInt32(number))
        return StudyComparison(grouped(Array(drawn[..<sizes.0]), Array(drawn[sizes.0...])))
      }
      let planted = try Parallel.map(Array(0..<studies), threads: threads) { study, _ in
        defer { progress() }
        return Tally(
          StudyComparison(
            grouped(
              resample(sizes.0, of: mills, study, stream: UInt32(10 + number)),
              resample(sizes.1, of: swarms, study, stream: UInt32(20 + number))), margin: 0.5),
          truth: (mills, swarms))
      }
      return row(sizes, nulls, planted)
    }
  }

  private func row(_ sizes: (Int, Int), _ nulls: [StudyComparison], _ planted: [Tally]) -> Row {
    let rows = nulls.flatMap(\.comparisons).filter { !$0.isConstant && $0.test.p.isFinite }
    func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(whole) }
    let intervals = rows.filter(\.interval.low.isFinite)
    return Row(
      sizes: sizes, tests: rows.count, falsePositives: share(rows.count { $0.test.p <= 0.05 }, rows.count),
      afterHolm: share(nulls.count { $0.comparisons.contains { $0.holmP <= 0.05 } }, nulls.count),
      afterBenjaminiHochberg: share(
        nulls.count { $0.comparisons.contains { $0.benjaminiHochbergP <= 0.05 } }, nulls.count),
      nullCoverage: share(
        intervals.count { $0.interval.low <= 0 && 0 <= $0.interval.high }, intervals.count),
      coverage: share(planted.map(\.held).reduce(0, +), planted.map(\.intervals).reduce(0, +)),
      falseEquivalence: share(
        planted.map(\.falselyEquivalent).reduce(0, +), planted.map(\.apart).reduce(0, +)))
  }

  /// What a study with a known difference got right.
  private struct Tally: Sendable {
    var intervals = 0
    var held = 0
    var apart = 0
    var falselyEquivalent = 0

    init(_ study: StudyComparison, truth: ([RecordingMeasures], [RecordingMeasures])) {
      for row in study.comparisons where row.interval.low.isFinite && !row.isConstant {
        let means = [truth.0, truth.1].map { pool in pool.map { $0.mean(row.metric) } }
        let spreads = means.map { Self.moments($0).variance }
        let difference = Self.moments(means[1]).mean - Self.moments(means[0]).mean
        intervals += 1
        if row.interval.low <= difference, difference <= row.interval.high { held += 1 }
        if abs(difference) >= 1.5 * ((spreads[0] + spreads[1]) / 2).squareRoot() {
          apart += 1
          if row.equivalenceP <= 0.05 { falselyEquivalent += 1 }
        }
      }
    }

    private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
      let mean = values.reduce(0, +) / Double(values.count)
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
    }
  }

  /// Short runs of a preset: the measures of their second half.
  private func recordings(of preset: String, _ progress: @Sendable @escaping () -> Void) throws
    -> [RecordingMeasures]
  {
    var parameters = try PresetRegistry.preset(named: preset).parameters
    parameters.individuals = 50
    parameters.steps = 1600
    parameters.saveEvery = 20
    let plan = AnalysisPlan(metrics: MetricRegistry.invariant)
    return try Parallel.map(Array(0..<UInt64(pool)), threads: threads) { [parameters] number, _ in
      defer { progress() }
      var parameters = parameters
      parameters.seed = firstSeed + number
      let school = try RecordedSchool(SimulatedTrajectory(parameters), from: parameters.frameCount / 2)
      return try RecordingMeasures(
        StudyEntry(path: "\(preset) \(number)", group: preset),
        result: try Analyzer.analyze(school, plan: plan))
    }
  }

  /// Distinct recordings of a pool, in random order.
  private func draw(_ count: Int, of pool: [RecordingMeasures], _ study: Int, stream: UInt32)
    -> [RecordingMeasures]
  {
    let random = Philox(seed: firstSeed)
    var rest = pool
    for place in 0..<min(count, pool.count) {
      let bits = UInt64(random.bits(UInt32(place), UInt32(study), stream, 11).x)
      rest.swapAt(place, place + Int((bits * UInt64(rest.count - place)) >> 32))
    }
    return Array(rest.prefix(count))
  }

  private func resample(_ count: Int, of pool: [RecordingMeasures], _ study: Int, stream: UInt32)
    -> [RecordingMeasures]
  {
    let random = Philox(seed: firstSeed)
    return (0..<count).map { place in
      let bits = UInt64(random.bits(UInt32(place), UInt32(study), stream, 12).x)
      return pool[Int((bits * UInt64(pool.count)) >> 32)]
    }
  }

  private func grouped(_ a: [RecordingMeasures], _ b: [RecordingMeasures]) -> [RecordingMeasures] {
    [(a, "a"), (b, "b")].flatMap { recordings, group in
      recordings.map { recording in
        var copy = recording
        copy.entry.group = group
        return copy
      }
    }
  }
}
