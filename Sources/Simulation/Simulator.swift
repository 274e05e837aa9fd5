import Platform
import TrajectoryModel

/// A school of simulated animals, step by step.
///
/// The state is the positions and velocities and the number of steps done: a simulator that is started from a saved
/// state goes on with the same bits. The number of threads makes no difference to them either.
public final class Simulator {
  /// What decides the run.
  public let parameters: SimulationParameters
  /// Where the animals swim.
  public let domain: Domain
  /// How neighbours are found.
  public let search: NeighborSearch
  /// Steps done since the start.
  public private(set) var step = 0
  /// Positions, in length units.
  public private(set) var positions = VectorColumns()
  /// Velocities, in length units per time unit.
  public private(set) var velocities = VectorColumns()
  private var nextPositions = VectorColumns()
  private var nextVelocities = VectorColumns()
  private var nextHeadings = VectorColumns()
  private var headings = VectorColumns()
  private let desired = VectorColumns()
  private let forces: Forces
  private let steering: Rule
  private let noise: NoiseSource
  private let threads: Int
  /// Started by the first step. More threads than a share of 32 animals each would only get into each other's way.
  private lazy var team = ThreadTeam(threads: min(threads, parameters.individuals / 32))

  /// Not an existential: the loop over the animals is compiled for each rule.
  private enum Rule {
    case published(PublishedSteering)
    case couzin(CouzinSteering)
  }

  private enum Forces {
    case pairs(PairForces)
    case cells(CellForces)
  }

  /// A school at its start.
  ///
  /// - Parameters:
  ///   - parameters: Validated here.
  ///   - threads: Number of threads for one step.
  ///   - search: How to find neighbours; chosen by cost where it is left out. The two agree within rounding.
  ///   - kernel: Which implementation of the loops; all give the same bits.
  /// - Throws: `KaditaError` `usage` where the parameters make no sense.
  public init(
    _ parameters: SimulationParameters, threads: Int = 1, search: NeighborSearch? = nil,
    kernel: ZoneKernel = .best
  ) throws {
    _ = try parameters.validate()
    self.parameters = parameters
    self.threads = max(1, threads)
    domain = parameters.box > 0 ? .periodic(SIMD3(repeating: parameters.box)) : .open
    let rule = ZoneRule(parameters)
    self.search = search ?? NeighborSearch.cheaper(for: parameters)
    guard self.search == .pairs || NeighborSearch.hasRoomForCells(parameters) else {
      throw KaditaError(
        .usage,
        "the box of \(parameters.box) is too small for cells, which need 2.5 times the reach of "
          + "\(parameters.attractionRadius)", remedy: "look at every pair")
    }
    switch self.search {
    case .pairs: forces = .pairs(PairForces(rule: rule, domain: domain, kernel: kernel))
    case .cells:
      let subdivision = NeighborSearch.cellsPerReach(parameters)
      forces = .cells(CellForces(rule: rule, domain: domain, kernel: kernel, subdivision: subdivision))
    }
    switch parameters.engine {
    case .published:
      steering = .published(
        PublishedSteering(maximumTurn: parameters.published.maximumTurn, noise: parameters.noise))
    case .couzin2002: steering = .couzin(CouzinSteering(parameters))
    }
    noise = NoiseSource(seed: parameters.seed, kernel: kernel)
    InitialState(parameters, domain: domain).fill(positions, velocities)
    setHeadings()
  }

  /// Goes back, or forward, to a saved state.
  ///
  /// - Parameters:
  ///   - step: Steps done.
  ///   - saved: individuals × 3 positions, in length units.
  ///   - savedVelocities: The same in length units per time unit.
  /// - Throws: `KaditaError` `unusableInput` where the shape does not fit or a number is not finite.
  public func restore(step: Int, positions saved: [Double], velocities savedVelocities: [Double]) throws {
    let count = parameters.individuals
    guard step >= 0, saved.count == 3 * count, savedVelocities.count == 3 * count else {
      throw KaditaError(.unusableInput, "the saved state is not one of \(count) animals in three dimensions")
    }
    guard (saved + savedVelocities).allSatisfy(\.isFinite) else {
      throw KaditaError(
        .unusableInput, "the saved state has missing numbers", remedy: "resume from another file")
    }
    self.step = step
    for i in 0..<count {
      positions[i] = SIMD3(saved[3 * i], saved[3 * i + 1], saved[3 * i + 2])
      velocities[i] = SIMD3(savedVelocities[3 * i], savedVelocities[3 * i + 1], savedVelocities[3 * i + 2])
    }
    setHeadings()
  }

  /// Time since the start, in time units.
  public var time: Double { Double(step) * parameters.timeStep }

  /// Does one step: all animals look, then all turn and swim.
  public func advance() {
    let count = parameters.individuals
    desired.resize(to: count)
    nextPositions.resize(to: count)
    nextVelocities.resize(to: count)
    nextHeadings.resize(to: count)
    switch steering {
    case .published(let steering): advance(steering)
    case .couzin(let steering): advance(steering)
    }
    swap(&positions, &nextPositions)
    swap(&velocities, &nextVelocities)
    swap(&headings, &nextHeadings)
    step += 1
  }

  private func advance(_ steering: some Steering) {
    nonisolated(unsafe) let me = self
    switch forces {
    case .pairs(let pairs):
      pairs.prepare(positions, headings)
      nonisolated(unsafe) let pairs = pairs
      // Small batches let the threads end together; the state is double, so who has looked may swim already.
      forEachBatch(of: team.threads > 1 ? 16 : 256) { range in
        pairs.compute(range, into: me.desired)
        me.swim(steering, range)
      }
    case .cells(let cells):
      cells.compute(positions, headings, into: desired, team: team)
      forEachBatch(of: 256) { me.swim(steering, $0) }
    }
  }

  /// Deals batches of animals to the threads: multiples of eight for the random lanes.
  private func forEachBatch(of size: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let count = parameters.individuals
    team.forEach((count + size - 1) / size) { item, _ in
      body(item * size..<min((item + 1) * size, count))
    }
  }

  private func swim(_ steering: some Steering, _ range: Range<Int>) {
    let padded = (range.count + 7) & ~7
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 4 * padded) { buffer in
      func column(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
        UnsafeMutableBufferPointer(rebasing: buffer[index * padded..<(index + 1) * padded])
      }
      swim(steering, range, NoiseColumns(a: column(0), b: column(1), c: column(2), d: column(3)))
    }
  }

  private func swim(_ steering: some Steering, _ range: Range<Int>, _ draws: NoiseColumns) {
    let first = range.lowerBound
    if steering.hasNoise {
      steering.drawNoise(noise, step: step, first: first, into: draws)
    }
    let school = SwimmingSchool(
      headings: VectorPointers(headings), desired: VectorPointers(desired),
      positions: VectorPointers(positions), nextHeadings: VectorPointers(nextHeadings),
      nextVelocities: VectorPointers(nextVelocities), nextPositions: VectorPointers(nextPositions),
      speed: parameters.speed, timeStep: parameters.timeStep, domain: domain)
    if case .lanes(let level) = noise.kernel, steering.swimInLanes(school, range, draws, level: level) {
      return
    }
    school.swim(steering, range, draws, step: step)
  }

  /// From the velocities, as they were when the school started or was restored.
  private func setHeadings() {
    headings.resize(to: velocities.count)
    for i in 0..<velocities.count { headings[i] = SwimmingSchool.heading(of: velocities[i]) }
  }
}
