extension MetricContext {
  /// Who is linked with whom in the frame, whatever group the metrics are restricted to.
  public var groups: FrameGroups { invariant.groups }

  /// Whether all of at least two located individuals are at one place.
  public var isCoincident: Bool { invariant.spacing.count > 1 && invariant.spacing.median.isNaN }
}
