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
  private let headings = VectorColumns()
  private let desired = VectorColumns()
  private let forces: Forces
  private let steering: Rule
  private let noise: NoiseSource
  private let threads: Int

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
  }

  /// Goes back, or forward, to a saved state.
  ///
  /// - Parameters:
  ///   - step: Steps done.
  ///   - positions: individuals × 3 numbers, in length units.
  ///   - velocities: The same in length units per time unit.
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
  }

  /// Time since the start, in time units.
  public var time: Double { Double(step) * parameters.timeStep }

  /// Does one step: all animals look, then all turn and swim.
  public func advance() {
    let count = parameters.individuals
    headings.resize(to: count)
    desired.resize(to: count)
    let (from, to) = (VectorPointers(velocities), VectorPointers(headings))
    for i in 0..<count {
      let velocity = from[i]
      let length = velocity.length
      to[i] = length < 1e-10 ? velocity : velocity / length
    }
    switch forces {
    case .pairs(let forces): forces.compute(positions, headings, into: desired, threads: threads)
    case .cells(let forces): forces.compute(positions, headings, into: desired, threads: threads)
    }
    swim()
    swap(&positions, &nextPositions)
    swap(&velocities, &nextVelocities)
    step += 1
  }

  private func swim() {
    nextPositions.resize(to: parameters.individuals)
    nextVelocities.resize(to: parameters.individuals)
    switch steering {
    case .published(let steering): swim(steering)
    case .couzin(let steering): swim(steering)
    }
  }

  private func swim(_ steering: some Steering) {
    let count = parameters.individuals
    // Multiples of eight for the random lanes.
    let batch = 256
    nonisolated(unsafe) let me = self
    Parallel.forEach((count + batch - 1) / batch, threads: count < 4096 ? 1 : threads) { item, _ in
      let first = item * batch
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 4 * batch) { buffer in
        func column(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
          UnsafeMutableBufferPointer(rebasing: buffer[index * batch..<(index + 1) * batch])
        }
        let draws = NoiseColumns(a: column(0), b: column(1), c: column(2), d: column(3))
        me.swim(steering, first..<min(first + batch, count), draws)
      }
    }
  }

  private func swim(_ steering: some Steering, _ range: Range<Int>, _ draws: NoiseColumns) {
    let first = range.lowerBound
    if steering.hasNoise {
      steering.drawNoise(noise, step: step, first: first, into: draws.prefix((range.count + 7) & ~7))
    }
    let (headings, desired) = (VectorPointers(headings), VectorPointers(desired))
    let (positions, nextPositions) = (VectorPointers(positions), VectorPointers(nextPositions))
    let nextVelocities = VectorPointers(nextVelocities)
    let (speed, timeStep, domain, hasNoise) = (
      parameters.speed, parameters.timeStep, domain, steering.hasNoise
    )
    for i in range {
      let draw = hasNoise ? draws[i - first] : .zero
      let heading = steering.turn(headings[i], toward: desired[i], noise: draw, animal: i, step: step)
      let velocity = heading * speed
      nextVelocities[i] = velocity
      nextPositions[i] = domain.wrap(positions[i] + velocity * timeStep)
    }
  }
}
