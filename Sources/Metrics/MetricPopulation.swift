/// The individuals of a frame that a metric is about.
public enum MetricPopulation: Sendable {
  /// Those with a finite position and velocity.
  case present
  /// Those with a finite position.
  case located
}
