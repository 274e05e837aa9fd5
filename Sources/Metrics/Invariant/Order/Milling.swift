import TrajectoryModel

/// Rotation of the fluctuations about the centroid: 1 for a thin ring, 0 for a school that only moves along.
public struct Milling: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "milling", family: .invariant, range: 0...1,
    longName: "milling order parameter",
    definition:
      "|mean of r x w| over the moving individuals, r the unit vector from the unwrapped centroid, "
      + "w = u - mean u the fluctuation heading; NaN if percolating or N < 2.",
    nullAndBias:
      "isotropic headings: about sqrt(16/(9 pi N)) in 3-D; rigid translation: 0; perfect mill in a "
      + "ball: pi/4, in a thin ring: 1",
    source: "after Couzin et al. 2002, doi:10.1006/jtbi.2002.3065")

  /// |⟨r̂ × w⟩|.
  public static func value(in context: MetricContext) -> Double {
    context.invariant.motion?.milling ?? .nan
  }
}
