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
  public static func defaultDwell(units: Units, integralTime: @autoclosure () throws -> Double) rethrows
    -> Double
  {
    if let seconds = units.secondsPerTimeUnit { return defaultDwellSeconds / seconds }
    return dwellIntegralTimes * (try integralTime())
  }

  /// Labels every frame and the whole.
  ///
  /// - Parameters:
  ///   - frames: the frames in order, ascending in time; finished.
  ///   - stretch: frames that are in memory at once; the result does not depend on it.
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  public func classify(_ frames: PhaseFrameSeries, stretch: Int = 4096) throws -> PhaseResult {
    let starts = Array(stride(from: 0, to: frames.count, by: stretch))
    let labels = PhaseLabelSeries(expected: frames.count)
    var sums = PhaseSums()
    func part(_ number: Int) throws -> [PhaseFrame] {
      try frames.frames(starts[number]..<min(starts[number] + stretch, frames.count))
    }
    try StickyChain(dwell: dwell).posterior(stretches: starts.count, emissions: { emissions(try part($0)) }) {
      var row = 0
      let posterior = $1
      try labels.append(
        try part($0).map { frame in
          let isSeen = !frame.evidence.polarization.isNaN
          let probabilities = isSeen ? posterior[row] : nil
          if isSeen { row += 1 }
          let label = self.labels(frame, probabilities)
          sums.add(frame, label, probabilities)
          return label
        })
    }
    try labels.finish()
    return result(labels, sums)
  }

  /// What is seen in each frame that has a polarization, and when.
  private func emissions(_ frames: [PhaseFrame]) -> (rows: ProbabilityRows, times: [Double]) {
    let rule = CalibratedRule(cutoffs)
    var rows = ProbabilityRows(states: Phase.allCases.count)
    var times: [Double] = []
    for frame in frames {
      guard let probabilities = rule.probabilities(frame.evidence) else { continue }
      rows.append(probabilities)
      times.append(frame.time)
    }
    return (rows, times)
  }

  private func labels(_ frame: PhaseFrame, _ probabilities: [Double]?) -> PhaseLabels {
    let (phase, confidence) = probabilities.map(Self.largest) ?? (nil, .nan)
    return PhaseLabels(
      phase: phase, confidence: confidence,
      published: PublishedRule.phase(polarization: frame.polarization, rotation: frame.rotation),
      tunstrom: TunstromRule(cutoffs).state(polarization: frame.polarization, rotation: frame.rotation))
  }

  private func result(_ labels: PhaseLabelSeries, _ sums: PhaseSums) -> PhaseResult {
    let means = sums.meanPosterior
    let (label, confidence) = means.contains(where: \.isNaN) ? (nil, .nan) : Self.largest(means)
    let nematic = sums.nematic.value
    let mayBeMill = label == .swarm || label == .transitional
    return PhaseResult(
      frames: labels, label: label, confidence: confidence,
      undefined: label != nil ? nil : sums.hasCompany ? .noMotion : .fewHeadings,
      meanPosterior: means,
      dynamics: PhaseDynamics(sums.course, bistableShare: cutoffs.bistableShare),
      density: OrderDensity(sums.density), publishedFinal: sums.publishedFinal,
      publishedMean: PublishedRule.phase(
        polarization: sums.polarization.value, rotation: sums.rotation.value),
      nematic: nematic, isAmbiguous: mayBeMill && nematic >= cutoffs.nematic,
      percolatingFrames: sums.percolating, dwell: dwell)
  }

  private static func largest(_ row: [Double]) -> (Phase?, Double) {
    var best = 0
    for state in row.indices where row[state] > row[best] { best = state }
    return (Phase.allCases[best], row[best])
  }
}
