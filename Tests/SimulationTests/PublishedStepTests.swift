import Simulation
import TestSupport
import Testing
import TrajectoryIO

/// One noise-free update of each published case, four samples each, by dewi-kadita 0.0.4.
@Suite struct PublishedStepTests {
  @Test(arguments: [
    ("published/swarm", "case1_swarm"), ("published/torus", "case2_torus"),
    ("published/dynamic-parallel", "case3_dynamic_parallel"),
    ("published/highly-parallel", "case4_highly_parallel"),
  ])
  func oneUpdateIsThePackages(preset: String, file name: String) throws {
    var parameters = try PresetRegistry.preset(named: preset).parameters
    parameters.noise = 0
    let file = try NetCDFFile(path: Fixtures.path("reference/step/\(name).nc"))
    func sample(_ variable: String, _ index: Int) throws -> [Double] {
      let variable = try #require(file.variable(variable))
      return try file.numbers(variable, start: [index, 0, 0], count: [1, parameters.individuals, 3])
    }
    for search in NeighborSearch.allCases
    where search == .pairs || parameters.box >= 2.5 * parameters.attractionRadius {
      let simulator = try Simulator(parameters, search: search)
      for index in 0..<4 {
        try simulator.restore(
          step: 0, positions: sample("positions_before", index),
          velocities: sample("velocities_before", index))
        simulator.advance()
        let positions = try sample("positions_after", index)
        let velocities = try sample("velocities_after", index)
        for i in 0..<parameters.individuals {
          for axis in 0..<3 {
            #expect((simulator.velocities[i][axis] - velocities[3 * i + axis]).magnitude < 1e-12)
            // On the torus: a coordinate within rounding of the boundary may come out on either side.
            let difference = (simulator.positions[i][axis] - positions[3 * i + axis]).magnitude
            #expect(min(difference, parameters.box - difference) < 1e-12)
          }
        }
      }
    }
  }
}
