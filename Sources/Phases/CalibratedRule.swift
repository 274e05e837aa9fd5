import Metrics

/// How probable each phase is in a frame, from unbiased order parameters and their standard errors.
///
/// p̂ and m̂ are taken as independent normals; the mass of the two in the region of a phase is its probability.
public struct CalibratedRule: Sendable {
  private let cutoffs: PhaseCutoffs

  /// The rule with its cut-offs.
  public init(_ cutoffs: PhaseCutoffs = PhaseCutoffs()) { self.cutoffs = cutoffs }

  /// Probabilities in the order of `Phase.allCases`, of sum one; `nil` without a polarization.
  ///
  /// Where there is no milling, what is not parallel counts as transitional.
  public func probabilities(_ evidence: PhaseEvidence) -> [Double]? {
    guard !evidence.polarization.isNaN else { return nil }
    let p = NormalDistribution(
      mean: evidence.polarization, deviation: max(evidence.polarizationError, cutoffs.errorFloor))
    let belowParallel = p.mass(below: cutoffs.parallel)
    let dynamic = p.mass(from: cutoffs.parallel, to: cutoffs.highlyParallel)
    let highly = max(0, 1 - belowParallel - dynamic)
    var torus = 0.0
    var swarm = 0.0
    if !evidence.milling.isNaN {
      let m = NormalDistribution(
        mean: evidence.milling, deviation: max(evidence.millingError, cutoffs.errorFloor))
      torus = belowParallel * (1 - m.mass(below: cutoffs.torus))
      swarm = p.mass(below: cutoffs.swarmPolarization) * m.mass(below: cutoffs.swarmMilling)
    }
    return [swarm, torus, dynamic, highly, max(0, belowParallel - torus - swarm)]
  }
}
