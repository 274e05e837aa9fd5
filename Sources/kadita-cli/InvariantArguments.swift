import ArgumentParser
import KaditaKit

/// Options of the invariant family.
struct InvariantArguments: ParsableArguments {
  /// Who is measured.
  enum Group: String, ExpressibleByArgument, CaseIterable {
    case all, largest
  }

  /// Axis of depth.
  enum Axis: String, ExpressibleByArgument, CaseIterable {
    case x, y, z
  }

  @Option(
    help: ArgumentHelp(
      "Depth of the water column, in length units; without it the invariant depth column is NaN.",
      valueName: "length"))
  var depth: Double?

  @Option(help: "Axis along which depth is measured.")
  var depthAxis: Axis = .z

  @Option(help: "Whether the metrics are those of all individuals or of the largest group alone.")
  var group: Group = .all

  @Option(
    help: ArgumentHelp(
      "Individuals are linked if closer than this many times the median nearest-neighbour distance.",
      valueName: "factor"))
  var linkFactor = InvariantSettings().linkFactor

  @Option(help: ArgumentHelp("Neighbour of the entropy estimates, 2 to 8.", valueName: "k"))
  var entropyNeighbor = InvariantSettings().entropyNeighbor

  @Flag(
    help: "Do not dither recordings in whole pixels or other steps before the invariant metrics are computed."
  )
  var noDither = false

  func validate() throws {
    if let depth, !(depth > 0 && depth.isFinite) { throw ValidationError("--depth needs a positive length") }
    guard linkFactor > 0, linkFactor.isFinite else {
      throw ValidationError("--link-factor needs a positive number")
    }
    guard NullTable.neighbors.contains(entropyNeighbor) else {
      throw ValidationError("--entropy-neighbor is a whole number from 2 to 8")
    }
  }

  /// Puts the choices into a plan.
  func apply(to plan: inout AnalysisPlan) {
    plan.invariant.depth = depth
    plan.invariant.depthAxis = Axis.allCases.firstIndex(of: depthAxis) ?? 2
    plan.invariant.onlyLargestGroup = group == .largest
    plan.invariant.linkFactor = linkFactor
    plan.invariant.entropyNeighbor = entropyNeighbor
    plan.dithers = !noDither
  }
}
