import Phases

/// The phase of a recording as the JSON object `phase`.
enum PhaseFields {
  static func json(of result: PhaseResult, cutoffs: PhaseCutoffs) -> JSONValue {
    let dynamics = result.dynamics
    return .object([
      ("label", .string(result.label?.rawValue ?? Phase.undefinedName)),
      ("reason", JSONValue(result.undefined?.rawValue)),
      ("confidence", .number(result.confidence)),
      ("ambiguous", .bool(result.isAmbiguous)),
      ("nematic_order", .number(result.nematic)),
      ("occupancy", byPhase { .number(dynamics.occupancy[$0.index]) }),
      ("mean_posterior", byPhase { .number(result.meanPosterior[$0.index]) }),
      ("mean_dwell_time", byPhase { .number(dynamics.meanDwell(in: $0)) }),
      ("stays", .array(dynamics.stays.map(stay))),
      ("transitions", .array(dynamics.transitions.map(transition))),
      (
        "transition_counts",
        byPhase { from in byPhase { to in .integer(dynamics.transitionCounts[from.index][to.index]) } }
      ),
      ("bistable", dynamics.bistable.map { .array($0.map { .string($0.rawValue) }) } ?? .null),
      ("density", .array(result.density.shares.map { .array($0.map(JSONValue.number)) })),
      ("published_final", .string(result.publishedFinal?.rawValue ?? Phase.undefinedName)),
      ("published_mean", .string(result.publishedMean?.rawValue ?? Phase.undefinedName)),
      ("dwell", .number(result.dwell)),
      ("cutoffs", json(of: cutoffs)),
    ])
  }

  private static func byPhase(_ value: (Phase) -> JSONValue) -> JSONValue {
    .object(Phase.allCases.map { ($0.rawValue, value($0)) })
  }

  private static func stay(_ stay: PhaseStay) -> JSONValue {
    .object([
      ("phase", .string(stay.phase.rawValue)), ("start", .number(stay.start)), ("end", .number(stay.end)),
      ("complete", .bool(stay.isComplete)),
    ])
  }

  private static func transition(_ transition: PhaseTransition) -> JSONValue {
    .object([
      ("time", .number(transition.time)), ("from", .string(transition.from.rawValue)),
      ("to", .string(transition.to.rawValue)),
    ])
  }

  private static func json(of cutoffs: PhaseCutoffs) -> JSONValue {
    .object([
      ("highly_parallel", .number(cutoffs.highlyParallel)), ("parallel", .number(cutoffs.parallel)),
      ("torus", .number(cutoffs.torus)), ("swarm_polarization", .number(cutoffs.swarmPolarization)),
      ("swarm_milling", .number(cutoffs.swarmMilling)), ("error_floor", .number(cutoffs.errorFloor)),
      ("nematic", .number(cutoffs.nematic)), ("bistable_share", .number(cutoffs.bistableShare)),
      ("tunstrom_high", .number(cutoffs.tunstromHigh)), ("tunstrom_low", .number(cutoffs.tunstromLow)),
    ])
  }
}
