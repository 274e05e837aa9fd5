import Simulation
import Testing
import TrajectoryModel

/// Looking at every pair and looking into cells give the same step within rounding.
@Suite struct NeighborSearchTests {
  private func compare(_ parameters: SimulationParameters, steps: Int, within tolerance: Double) throws {
    let pairs = try Simulator(parameters, search: .pairs)
    let cells = try Simulator(parameters, search: .cells)
    for _ in 0..<steps {
      pairs.advance()
      cells.advance()
    }
    for i in 0..<parameters.individuals {
      let difference = pairs.velocities[i] - cells.velocities[i]
      #expect(difference.max() < tolerance && difference.min() > -tolerance)
    }
  }

  // Sums of some hundred unit vectors, in another order: 1e-12 after one step; errors then grow with the steps.
  @Test(arguments: [2.5, 2.51, 3, 4, 7.3])
  func periodicStepsAgree(edgesPerReach: Double) throws {
    var parameters = try PresetRegistry.preset(named: "published/swarm").parameters
    parameters.individuals = 600
    parameters.published.attractionRadius = 6
    parameters.box = 6 * edgesPerReach
    try compare(parameters, steps: 1, within: 1e-12)
    try compare(parameters, steps: 3, within: 1e-10)
  }

  @Test(arguments: [1.0, 30.0, 300.0])
  func openStepsAgree(startRadius: Double) throws {
    var parameters = try PresetRegistry.preset(named: "torus").parameters
    parameters.individuals = 400
    parameters.couzin.startRadius = startRadius
    try compare(parameters, steps: 1, within: 1e-12)
  }

  @Test func smallBoxesCannotBeCutIntoCells() throws {
    let parameters = try PresetRegistry.preset(named: "published/swarm").parameters
    #expect(throws: KaditaError.self) { try Simulator(parameters, search: .cells) }
    #expect(try Simulator(parameters).search == .pairs)
  }

  @Test func largeSchoolsAreSearchedByCells() throws {
    var parameters = try PresetRegistry.preset(named: "published/swarm").parameters
    parameters.individuals = 16_000
    parameters.box = 118.6
    #expect(try Simulator(parameters).search == .cells)
  }
}
