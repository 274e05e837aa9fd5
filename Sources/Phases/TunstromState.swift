/// A state by the cut-offs of Tunstrøm et al. 2013, doi:10.1371/journal.pcbi.1002915.
public enum TunstromState: String, CaseIterable, Sendable {
  /// Both order parameters low.
  case swarm
  /// Rotation high, polarization low.
  case milling
  /// Polarization high, rotation low.
  case polarized
  /// None of the others.
  case transition
}
