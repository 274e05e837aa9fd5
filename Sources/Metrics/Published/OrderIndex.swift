import TrajectoryModel

/// Order index: the larger of polarization and rotation.
public struct OrderIndex: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "order_index", family: .published, range: 0...1, longName: "order index",
    definition: "The larger of polarization and rotation.",
    nullAndBias: "inherits the biases of both", source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// max(P, M).
  public static func value(in context: MetricContext) -> Double {
    guard context.frame.count > 0 else { return .nan }
    return max(context.value(of: Polarization.self), context.value(of: Rotation.self))
  }
}
