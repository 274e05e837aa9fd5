import ArgumentParser
import Foundation
import KaditaKit

/// Prints the constants by which the simulator chooses how to find neighbours: see docs/simulator.md.
struct NeighborCostsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbor-costs",
    abstract: "Print what a candidate of a cell and an animal cost, in units of one pair of all pairs.")

  @Argument(help: "A case file of dewi-kadita.") var file = "../fixtures/reference/cases/case1_swarm.txt"

  func run() throws {
    let parameters = try ParameterFile(path: file).parameters
    // A step of all pairs takes N (a N + c): two sizes give the cost a of a pair and the rest c of an animal.
    let (few, many) = (2000, 8000)
    let timeOfFew = try time(parameters, few, crowding: 1, .pairs)
    let pair = try (time(parameters, many, crowding: 1, .pairs) - timeOfFew) / Double(many - few)
    let rest = timeOfFew - pair * Double(few)
    // A step by cells takes N (a (s C + f) + c) with C candidates an animal: two densities give s and f.
    let costs = try [1.0, 4].map { crowding in
      let reach = 2.5 * parameters.attractionRadius
      let density =
        crowding * Double(parameters.individuals) / (parameters.box * parameters.box * parameters.box)
      let cost = try (time(parameters, many, crowding: crowding, .cells) - rest) / pair
      return (candidates: density * reach * reach * reach, cost: cost)
    }
    let slope = (costs[1].cost - costs[0].cost) / (costs[1].candidates - costs[0].candidates)
    print(String(format: "a pair: %.2f ns, the rest of a step: %.0f ns an animal", 1e9 * pair, 1e9 * rest))
    print(
      String(
        format: "cells: %.2f pairs a candidate, %.0f an animal", slope,
        costs[0].cost - slope * costs[0].candidates))
  }

  /// Seconds an animal and step, the least of five; `crowding` times the density of the case.
  private func time(
    _ case: SimulationParameters, _ count: Int, crowding: Double, _ search: NeighborSearch
  ) throws -> Double {
    var parameters = `case`
    parameters.box *= cbrt(Double(count) / Double(parameters.individuals) / crowding)
    parameters.individuals = count
    let simulator = try Simulator(parameters, search: search)
    let clock = ContinuousClock()
    let times = (0..<6).map { _ in clock.measure { simulator.advance() } / .seconds(1) }
    return (times.dropFirst().min() ?? .nan) / Double(count)
  }
}
