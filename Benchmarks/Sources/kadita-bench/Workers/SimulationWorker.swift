import Foundation
import KaditaKit

/// Steps of a simulated school: a published case, or as many fish as wanted at its density.
struct SimulationWorker: TimedWork {
  let units: Int
  private let simulator: Simulator

  init(case path: String, individuals: Int, threads: Int) throws {
    var parameters = try ParameterFile(path: path).parameters
    parameters.box *= cbrt(Double(individuals) / Double(parameters.individuals))
    parameters.individuals = individuals
    simulator = try Simulator(parameters, threads: threads)
    units = max(1, 2000 / individuals)
  }

  func work() { for _ in 0..<units { simulator.advance() } }
}
