import TrajectoryModel

/// The published rotation about a centroid that the box boundary does not move.
public struct RotationUnwrapped: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "rotation_unwrapped", family: .invariant, range: 0...1,
    longName: "rotation order parameter about the unwrapped centroid",
    definition:
      "|mean of r x u| over the moving individuals, r the unit vector from the unwrapped centroid; "
      + "NaN if percolating.",
    nullAndBias:
      "isotropic headings: about sqrt(16/(9 pi N)) in 3-D; up to .5 for lopsided parallel schools",
    source: "Couzin et al. 2002, doi:10.1006/jtbi.2002.3065")

  /// |⟨r̂ × û⟩|.
  public static func value(in context: MetricContext) -> Double {
    context.invariant.motion?.rotation ?? .nan
  }
}
