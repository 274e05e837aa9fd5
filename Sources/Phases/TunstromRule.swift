/// The rule of Tunstrøm et al. 2013, doi:10.1371/journal.pcbi.1002915.
public struct TunstromRule: Sendable {
  private let cutoffs: PhaseCutoffs

  /// The rule with its cut-offs.
  public init(_ cutoffs: PhaseCutoffs = PhaseCutoffs()) { self.cutoffs = cutoffs }

  /// The state of a frame from its polarization and rotation; `nil` if either is NaN.
  public func state(polarization: Double, rotation: Double) -> TunstromState? {
    guard !polarization.isNaN, !rotation.isNaN else { return nil }
    let (low, high) = (cutoffs.tunstromLow, cutoffs.tunstromHigh)
    if polarization > high, rotation < low { return .polarized }
    if rotation > high, polarization < low { return .milling }
    if polarization < low, rotation < low { return .swarm }
    return .transition
  }
}
