import TrajectoryModel

/// Rotation M: the length of the mean angular momentum of unit vectors, high for a mill.
public struct Rotation: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "rotation", family: .published, range: 0...1, longName: "rotation order parameter",
    definition:
      "Length of the mean cross product of the unit vector from the plain centroid and the unit velocity.",
    nullAndBias:
      "wrong where a school crosses a periodic boundary: the centroid is the mean of wrapped coordinates",
    source: "Couzin et al. 2002, doi:10.1006/jtbi.2002.3065; as in dewi-kadita 0.0.4, arXiv:2602.07948")

  /// |⟨r̂ × û⟩|.
  public static func value(in context: MetricContext) -> Double {
    let radial = context.published.radialDirections
    let headings = context.published.headings
    var total = SIMD3<Double>.zero
    for i in 0..<headings.count { total += cross(radial[i], headings[i]) }
    let mean = total / Double(headings.count)
    return (mean * mean).sum().squareRoot()
  }
}
