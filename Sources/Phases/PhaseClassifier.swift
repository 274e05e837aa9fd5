import Metrics
import TrajectoryModel

/// Classifies the frames of a recording.
public struct PhaseClassifier: Sendable {
  /// The dwell time assumed where it is not given, in seconds.
  public static let defaultDwellSeconds = 60.0
  /// The dwell time assumed where the time unit is unknown, in integral times of the polarization.
  public static let dwellIntegralTimes = 20.0

  /// Cut-offs.
  public let cutoffs: PhaseCutoffs
  /// Mean time in a phase that the smoothing assumes, in time units.
  public let dwell: Double

  /// A classifier with a dwell time in time units.
  public init(cutoffs: PhaseCutoffs = PhaseCutoffs(), dwell: Double) {
    self.cutoffs = cutoffs
    self.dwell = dwell
  }

  /// The dwell time of a recording, in its time units: a minute, or 20 integral times of P where the unit is unknown.
  ///
  /// - Parameters:
  ///   - units: the recording's units.
  ///   - integralTime: integral time of the polarization, in time units.
  public static func defaultDwell(units: Units, integralTime: @autoclosure () -> Double) -> Double {
    if let seconds = units.secondsPerTimeUnit { return defaultDwellSeconds / seconds }
    return dwellIntegralTimes * integralTime()
  }

  /// Labels every frame and the whole.
  public func classify(_ frames: [PhaseFrame]) -> PhaseResult {
    let calibrated = CalibratedRule(cutoffs)
    let tunstrom = TunstromRule(cutoffs)
    var emissions = ProbabilityRows(states: Phase.allCases.count)
    var seen: [Int] = []
    for (index, frame) in frames.enumerated() {
      guard let probabilities = calibrated.probabilities(frame.evidence) else { continue }
      emissions.append(probabilities)
      seen.append(index)
    }
    let posterior = StickyChain(dwell: dwell).posterior(
      emissions: emissions, times: seen.map { frames[$0].time })
    var labels = frames.map {
      PhaseLabels(
        phase: nil, confidence: .nan,
        published: PublishedRule.phase(polarization: $0.polarization, rotation: $0.rotation),
        tunstrom: tunstrom.state(polarization: $0.polarization, rotation: $0.rotation))
    }
    for (row, index) in seen.enumerated() {
      (labels[index].phase, labels[index].confidence) = Self.largest(posterior[row])
    }
    return summary(frames, labels, posterior.means)
  }

  private func summary(_ frames: [PhaseFrame], _ labels: [PhaseLabels], _ means: [Double]) -> PhaseResult {
    let (label, confidence) = means.contains(where: \.isNaN) ? (nil, .nan) : Self.largest(means)
    let used = frames.filter { $0.evidence.headings >= 2 }
    let nematic = Self.mean(used.map(\.evidence.nematic))
    let mayBeMill = label == .swarm || label == .transitional
    return PhaseResult(
      frames: labels, label: label, confidence: confidence,
      undefined: label != nil ? nil : frames.contains { $0.evidence.present > 1 } ? .noMotion : .fewHeadings,
      meanPosterior: means,
      dynamics: PhaseDynamics(
        zip(frames, labels).compactMap { frame, label in label.phase.map { (frame.time, $0) } },
        bistableShare: cutoffs.bistableShare),
      density: OrderDensity(frames.lazy.map { ($0.evidence.polarization, $0.evidence.milling) }),
      publishedFinal: labels.last { $0.published != nil }?.published,
      publishedMean: PublishedRule.phase(
        polarization: Self.mean(used.map(\.polarization)), rotation: Self.mean(used.map(\.rotation))),
      nematic: nematic, isAmbiguous: mayBeMill && nematic >= cutoffs.nematic,
      percolatingFrames: used.filter(\.evidence.isAboutCircularCentroid).count, dwell: dwell)
  }

  private static func largest(_ row: [Double]) -> (Phase?, Double) {
    var best = 0
    for state in row.indices where row[state] > row[best] { best = state }
    return (Phase.allCases[best], row[best])
  }

  private static func mean(_ values: [Double]) -> Double {
    let known = values.filter { !$0.isNaN }
    return known.reduce(0, +) / Double(known.count)
  }
}
