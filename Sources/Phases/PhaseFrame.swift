import Metrics

/// What phase classification needs of one frame.
public struct PhaseFrame: Sendable {
  /// Time, in time units.
  public var time: Double
  /// Unbiased order parameters with their errors.
  public var evidence: PhaseEvidence
  /// Published polarization P.
  public var polarization: Double
  /// Published rotation M.
  public var rotation: Double

  /// A frame from numbers computed elsewhere.
  public init(time: Double, evidence: PhaseEvidence, polarization: Double, rotation: Double) {
    self.time = time
    self.evidence = evidence
    self.polarization = polarization
    self.rotation = rotation
  }

  /// The frame that a context holds.
  public init(_ context: MetricContext) {
    time = context.frame.time
    evidence = PhaseEvidence(context)
    polarization = context.value(of: Polarization.self)
    rotation = context.value(of: Rotation.self)
  }
}
