import Analysis
import Metrics
import Phases
import Platform
import PortableMath
import Simulation
import TrajectoryModel

/// Simulates schools of known phase, records them in ways that make it hard to see, and classifies the recordings.
///
/// The truth is the state that the parameters lead to when everybody is seen in the open. The cut-offs were fixed
/// before these seeds were run.
public struct PhaseValidation: Sendable {
  /// Steps of each simulation; the first half is left for the state to form.
  public static let steps = 10_000
  /// Steps between recorded frames.
  public static let saveEvery = 10

  /// Simulations of each phase and condition.
  public let seeds: Int
  /// First seed.
  public let firstSeed: UInt64
  /// Number of threads.
  public let threads: Int
  /// Cut-offs to try.
  public let plan: PhasePlan

  /// A validation with so many seeds a state.
  public init(seeds: Int = 6, firstSeed: UInt64 = 1000, threads: Int = 1, plan: PhasePlan = PhasePlan()) {
    self.seeds = seeds
    self.firstSeed = firstSeed
    self.threads = threads
    self.plan = plan
  }

  /// Runs one condition.
  ///
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal.
  public func run(_ condition: PhaseCondition) throws -> PhaseOutcome {
    let jobs = try self.jobs(condition)
    nonisolated(unsafe) var results = [Result<PhaseTrial?, any Error>](
      repeating: .success(nil), count: jobs.count)
    results.withUnsafeMutableBufferPointer { slots in
      nonisolated(unsafe) let slots = slots
      Parallel.forEach(jobs.count, threads: threads) { index, _ in
        slots[index] = Result { try trial(jobs[index], condition) }
      }
    }
    var outcome = PhaseOutcome(condition)
    for result in results {
      if let trial = try result.get() { try outcome.add(trial) } else { outcome.leftOut += 1 }
    }
    return outcome
  }

  /// Parameters, and the phase they lead to where that is known.
  private struct Job: Sendable {
    var parameters: SimulationParameters
    var truth: Phase?
  }

  private func jobs(_ condition: PhaseCondition) throws -> [Job] {
    let states: [Phase] = [.swarm, .torus, .dynamicParallel, .highlyParallel]
    return try states.flatMap { state in
      try (0..<seeds).map { number in
        let seed = firstSeed + UInt64(number)
        if condition == .randomParameters {
          return Job(parameters: try random(near: state, seed: seed), truth: nil)
        }
        var parameters = try Self.parameters(state, individuals: Self.individuals(condition))
        parameters.seed = seed
        parameters.box = condition.box
        return Job(parameters: parameters, truth: state)
      }
    }
    .map { job in
      var job = job
      job.parameters.steps = Self.steps
      job.parameters.saveEvery = Self.saveEvery
      return job
    }
  }

  private static func individuals(_ condition: PhaseCondition) -> Int {
    switch condition {
    case .fifty: 50
    case .twoHundred: 200
    default: 100
    }
  }

  /// Torus and dynamic parallel have presets of their own for other numbers; the others only change the number.
  private static func parameters(_ state: Phase, individuals: Int) throws -> SimulationParameters {
    let own = "\(state.rawValue)-\(individuals)"
    let hasOwn = PresetRegistry.all.contains { $0.name == own }
    var parameters = try PresetRegistry.preset(named: hasOwn ? own : state.rawValue).parameters
    parameters.individuals = individuals
    return parameters
  }

  /// Parameters drawn around those of a state, so that every state comes up.
  private func random(near state: Phase, seed: UInt64) throws -> SimulationParameters {
    var parameters = try Self.parameters(state, individuals: 100)
    let dice = Philox(seed: seed)
    func factor(_ number: UInt32) -> Double { 0.75 + 0.5 * dice.uniform(number, UInt32(state.index), 0, 77) }
    parameters.couzin.orientationWidth *= factor(0)
    parameters.couzin.attractionWidth = min(13.5, parameters.couzin.attractionWidth * factor(1))
    parameters.couzin.turningRate *= factor(2)
    parameters.noise *= factor(3)
    parameters.box = 30
    parameters.seed = seed
    return parameters
  }

  private func trial(_ job: Job, _ condition: PhaseCondition) throws -> PhaseTrial? {
    try Interruption.check()
    let first = Self.steps / Self.saveEvery / 2
    let whole = try RecordedSchool(SimulatedTrajectory(job.parameters), from: first)
    guard let truth = try job.truth ?? steadyState(job.parameters, from: first) else { return nil }
    var seen = whole
    let dice = Philox(seed: job.parameters.seed)
    if let count = condition.seen {
      // The order of a random key picks without repetition.
      let keys = (0..<job.parameters.individuals).map { dice.uniform(UInt32($0), 0, 0, 99) }
      let drawn = keys.indices.sorted { keys[$0] < keys[$1] }.prefix(count).sorted()
      seen = whole.keeping(Array(drawn))
    }
    if condition == .projection {
      let (a, b) = (dice.normals(0, 0, 0, 98), dice.normals(1, 0, 0, 98))
      let axis = SIMD3(a.x, a.y, b.x)
      seen = whole.projected(along: axis / (axis * axis).sum().squareRoot())
    }
    var analysis = AnalysisPlan(metrics: [], threads: 1)
    analysis.phases = plan
    return try Analyzer.analyze(seen, plan: analysis).phases.map { PhaseTrial(truth: truth, result: $0) }
  }

  /// The state of the whole school in the open, from the means of P and M over each half of the recording.
  ///
  /// `nil` unless both halves are clearly in the same of the four states, .05 or more from where it ends.
  private func steadyState(_ parameters: SimulationParameters, from first: Int) throws -> Phase? {
    var open = parameters
    open.box = 0
    let school = try RecordedSchool(SimulatedTrajectory(open), from: first)
    let context = MetricContext(domain: .open, settings: MetricSettings(referenceLength: .nan))
    var halves = [(p: Double, m: Double)](repeating: (0, 0), count: 2)
    for row in 0..<school.block.count {
      context.load(school.block, row: row)
      let half = 2 * row / school.block.count
      halves[half].p += context.value(of: Polarization.self) * 2 / Double(school.block.count)
      halves[half].m += context.value(of: Rotation.self) * 2 / Double(school.block.count)
    }
    let (early, late) = (Self.state(halves[0].p, halves[0].m), Self.state(halves[1].p, halves[1].m))
    return early == late ? early : nil
  }

  private static func state(_ p: Double, _ m: Double) -> Phase? {
    if p > 0.98 { return .highlyParallel }
    if p > 0.65, p < 0.95 { return .dynamicParallel }
    if p < 0.55, m > 0.6 { return .torus }
    if p < 0.35, m < 0.4 { return .swarm }
    return nil
  }
}
