import TrajectoryModel

/// Polarization without the bias of small schools.
public struct PolarizationUnbiased: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "polarization_unbiased", family: .invariant, range: 0...1,
    longName: "unbiased polarization",
    definition: "sqrt(max(0, (N P^2 - 1)/(N - 1))) over the N moving individuals; NaN for N < 2.",
    nullAndBias:
      "isotropic headings: 0 in the mean of the square; cut off at 0, so slightly above 0 in the "
      + "mean",
    source: "Couzin et al. 2002, doi:10.1006/jtbi.2002.3065, for P")

  /// √max(0, (N P² − 1)/(N − 1)).
  public static func value(in context: MetricContext) -> Double {
    UnbiasedPolarization(context.invariant.individuals.headings).value
  }
}
