/// The rules by which the simulated animals move.
public enum SimulationEngine: String, CaseIterable, Sendable {
  /// Those of dewi-kadita 0.0.4 (arXiv 2602.07948): a periodic cube, a limited turn by normalised linear
  /// interpolation in each step.
  case published
  /// Those of Couzin et al. 2002 (doi:10.1006/jtbi.2002.3065): unbounded or periodic, exact rotation at a turning
  /// rate.
  case couzin2002
}
