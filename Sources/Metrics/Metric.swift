import TrajectoryModel

/// One number a frame: a column of the output with its definition and the function that computes it.
///
/// A new metric is one file with one conforming type, and its line in ``MetricRegistry``.
public protocol Metric: Sendable {
  /// Name, unit, range, definition and source: the metric's row in the codebook.
  static var column: ColumnDefinition { get }

  /// Which individuals the metric is about; a frame with fewer than two of them is left out of summaries.
  static var population: MetricPopulation { get }

  /// The value for the frame that the context holds; NaN where it is not defined.
  static func value(in context: MetricContext) -> Double
}

extension Metric {
  /// Most metrics need a velocity.
  public static var population: MetricPopulation { .present }
}
