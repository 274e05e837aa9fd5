import PortableMath
import Simulation
import Testing

/// Steps of random schools have the same bits on every processor level and with any number of threads.
@Suite struct RandomSchoolTests {
  /// A school of any size with any zones, as crowded or as thin as it comes.
  private struct Sample {
    let parameters: SimulationParameters
    let positions: [Double]
    let velocities: [Double]

    init(_ index: Int) throws {
      let philox = Philox(seed: 20_260)
      func uniform(_ which: Int, _ draw: Int) -> Double {
        philox.uniform(UInt32(index), UInt32(which), UInt32(draw), 99)
      }
      let isPeriodic = index % 2 == 0
      var parameters = try PresetRegistry.preset(named: isPeriodic ? "published/torus" : "torus").parameters
      // Up to more than two tiles of the loops, which look at 512 animals in one go.
      let individuals = [1, 2, 7, 8, 9, 63, 200, 511, 512, 513, 1100][index % 11]
      parameters.individuals = individuals
      parameters.box = isPeriodic ? 10 : 0
      if index % 3 == 0 { parameters.noise = 0 }
      let reach = 1 + 3 * uniform(0, 0)
      let ratio = uniform(0, 1)
      parameters.published.blindAngle = 180 * uniform(0, 2)
      parameters.couzin.fieldOfPerception = 360 * uniform(0, 3)
      parameters.repulsionRadius = reach * ratio * ratio
      parameters.published.orientationRadius = reach * ratio
      parameters.published.attractionRadius = reach
      parameters.couzin.orientationWidth = reach * ratio
      parameters.couzin.attractionWidth = reach
      // From a lump, in which everybody is repelled, to a box that is nearly empty.
      let extent = [0.01, 1, 10][index % 3]
      // Far away, in the open, single precision says nothing of who is near.
      let corner = isPeriodic ? 0 : [0, -3e4, 1e9, 1e12][index / 2 % 4]
      self.positions = (0..<3 * individuals).map { place in
        // Some in one place, and some closer than any distance that counts.
        let animal = place / 3
        let twin = animal % 5 == 4 ? animal - 1 : animal
        let offset = animal % 10 == 9 ? 1e-12 : 0
        return corner + extent * uniform(1 + place % 3, twin) + offset
      }
      self.velocities = (0..<3 * individuals).map { uniform(4 + $0 % 3, $0 / 3) - 0.5 }
      self.parameters = parameters
    }

    func digest(threads: Int = 1, search: NeighborSearch, kernel: ZoneKernel = .best) throws -> UInt64 {
      let simulator = try Simulator(parameters, threads: threads, search: search, kernel: kernel)
      try simulator.restore(step: 0, positions: positions, velocities: velocities)
      for _ in 0..<3 { simulator.advance() }
      return SimulationTests.digest(simulator)
    }
  }

  @Test(arguments: 0..<66, NeighborSearch.allCases)
  func everyProcessorLevelGivesTheSameBits(index: Int, search: NeighborSearch) throws {
    let sample = try Sample(index)
    let expected = try sample.digest(search: search, kernel: .definition)
    for kernel in ZoneKernel.available {
      #expect(try sample.digest(search: search, kernel: kernel) == expected, "\(kernel)")
    }
  }

  @Test(arguments: 0..<66, NeighborSearch.allCases)
  func threadsMakeNoDifference(index: Int, search: NeighborSearch) throws {
    let sample = try Sample(index)
    let expected = try sample.digest(search: search)
    for threads in [2, 3, 8] { #expect(try sample.digest(threads: threads, search: search) == expected) }
  }
}
