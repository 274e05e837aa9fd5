import TrajectoryModel

/// Milling without the bias of small schools.
public struct MillingUnbiased: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "milling_unbiased", family: .invariant, range: 0...1,
    longName: "unbiased milling order parameter",
    definition:
      "sqrt(max(0, (N M^2 - mean |r x w|^2)/(N - 1))) with M = milling; NaN if percolating or N < "
      + "2.",
    nullAndBias:
      "isotropic headings: 0 in the mean of the square; cut off at 0, so slightly above 0 in the "
      + "mean",
    source: "after Couzin et al. 2002, doi:10.1006/jtbi.2002.3065")

  /// √max(0, (N M² − ⟨|r̂ × w|²⟩)/(N − 1)).
  public static func value(in context: MetricContext) -> Double {
    context.invariant.motion?.unbiasedMilling ?? .nan
  }
}
