import TrajectoryModel

/// Spread: root mean square distance from the plain centroid.
public struct Spread: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "spread", family: .published, dimension: .length, range: 0...(.infinity),
    longName: "root mean square distance from the plain centroid",
    definition: "Square root of the mean squared distance from the mean of the coordinates as stored.",
    nullAndBias: "grows up to half the box where a school crosses a periodic boundary",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// √⟨|r|²⟩.
  public static func value(in context: MetricContext) -> Double {
    context.published.meanSquaredRadius.squareRoot()
  }
}
