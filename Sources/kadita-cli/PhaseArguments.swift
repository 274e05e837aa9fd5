import ArgumentParser
import KaditaKit

/// Options of phase classification; the defaults are those of docs/phases.md.
struct PhaseArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Mean time in a phase that the smoothing assumes: 60s, 5min, or 60 in the recording's unit (default: 60s, or 20 integral times of the polarization where the time unit is unknown).",
      valueName: "time"))
  var dwell: TimeSpan?

  @Option(
    help: ArgumentHelp("Unbiased polarization above which a school is highly parallel.", valueName: "P"))
  var cutHighlyParallel = PhaseCutoffs().highlyParallel

  @Option(
    help: ArgumentHelp("Unbiased polarization from which a school is dynamic parallel.", valueName: "P"))
  var cutParallel = PhaseCutoffs().parallel

  @Option(
    help: ArgumentHelp(
      "Unbiased milling above which a school that is not parallel is a torus.", valueName: "M"))
  var cutTorus = PhaseCutoffs().torus

  @Option(help: ArgumentHelp("Unbiased polarization below which a school may be a swarm.", valueName: "P"))
  var cutSwarmPolarization = PhaseCutoffs().swarmPolarization

  @Option(help: ArgumentHelp("Unbiased milling below which a school may be a swarm.", valueName: "M"))
  var cutSwarmMilling = PhaseCutoffs().swarmMilling

  @Option(help: ArgumentHelp("Smallest standard error of polarization and milling.", valueName: "S"))
  var errorFloor = PhaseCutoffs().errorFloor

  @Option(
    help: ArgumentHelp(
      "Nematic order from which a swarm in two dimensions may be a mill seen edge-on.", valueName: "Q"))
  var cutNematic = PhaseCutoffs().nematic

  @Option(
    help: ArgumentHelp("Share of the frames that each phase of a bistable recording has.", valueName: "share")
  )
  var bistableShare = PhaseCutoffs().bistableShare

  @Option(help: ArgumentHelp("Upper cut-off of Tunstrøm's rule.", valueName: "value"))
  var tunstromHigh = PhaseCutoffs().tunstromHigh

  @Option(help: ArgumentHelp("Lower cut-off of Tunstrøm's rule.", valueName: "value"))
  var tunstromLow = PhaseCutoffs().tunstromLow

  func validate() throws {
    let shares = [
      cutHighlyParallel, cutParallel, cutTorus, cutSwarmPolarization, cutSwarmMilling, cutNematic,
      bistableShare,
      tunstromHigh, tunstromLow,
    ]
    guard shares.allSatisfy({ (0...1).contains($0) }) else {
      throw ValidationError("cut-offs of phases are numbers from 0 to 1")
    }
    guard errorFloor > 0, errorFloor <= 1 else { throw ValidationError("--error-floor is between 0 and 1") }
    guard cutSwarmPolarization <= cutParallel, cutParallel <= cutHighlyParallel, cutSwarmMilling <= cutTorus,
      tunstromLow <= tunstromHigh
    else {
      throw ValidationError(
        "the regions of two phases overlap; see the order of the cut-offs in docs/phases.md")
    }
    if let dwell, !(dwell.amount > 0) { throw ValidationError("--dwell needs a positive time") }
  }

  /// How phases are found.
  var plan: PhasePlan {
    var cutoffs = PhaseCutoffs()
    cutoffs.highlyParallel = cutHighlyParallel
    cutoffs.parallel = cutParallel
    cutoffs.torus = cutTorus
    cutoffs.swarmPolarization = cutSwarmPolarization
    cutoffs.swarmMilling = cutSwarmMilling
    cutoffs.errorFloor = errorFloor
    cutoffs.nematic = cutNematic
    cutoffs.bistableShare = bistableShare
    cutoffs.tunstromHigh = tunstromHigh
    cutoffs.tunstromLow = tunstromLow
    return PhasePlan(cutoffs: cutoffs, dwell: dwell)
  }
}
