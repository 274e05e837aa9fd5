import TrajectoryModel

/// Polarization P: the length of the mean heading, 1 for a parallel school.
public struct Polarization: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "polarization", family: .published, range: 0...1, longName: "polarization order parameter",
    definition: "Length of the mean unit velocity of the present individuals.",
    nullAndBias: "isotropic headings: about sqrt(8/(3 pi N)) in 3-D, so biased upward in small schools",
    source: "Couzin et al. 2002, doi:10.1006/jtbi.2002.3065")

  /// |⟨û⟩|.
  public static func value(in context: MetricContext) -> Double {
    let mean = context.published.headings.mean()
    return (mean * mean).sum().squareRoot()
  }
}
