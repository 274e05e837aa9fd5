import Metrics
import Phases
import Statistics
import TrajectoryModel

/// The states of all frames: phases and groups over time, and what went wrong.
struct StateSeries {
  private(set) var frames: [PhaseFrame] = []
  private(set) var tracker = GroupTracker()
  private var coincident = 0
  private var percolating = 0
  private var still = 0
  private var few = 0
  private let fewest: Int

  /// - Parameters:
  ///   - fewest: individuals below which the entropies are undefined.
  ///   - expected: frames that will come, as far as is known.
  init(fewest: Int, expected: Int) {
    self.fewest = fewest
    frames.reserveCapacity(min(expected, 1 << 20))
  }

  /// Takes the next frame.
  mutating func add(_ state: FrameState, frame: Int) {
    frames.append(state.phase)
    tracker.add(
      frame: frame, time: state.phase.time, individuals: state.groups.individuals, groups: state.groups.groups
    )
    let evidence = state.phase.evidence
    if state.isCoincident { coincident += 1 }
    if evidence.isAboutCircularCentroid { percolating += 1 }
    if evidence.present >= 2, evidence.headings < 2 { still += 1 }
    if state.located < fewest { few += 1 }
  }

  /// Labels the frames.
  ///
  /// - Throws: `KaditaError` `usage` where the dwell time has a unit and the recording has none.
  func phases(_ plan: PhasePlan, info: RecordingInfo) throws(KaditaError) -> PhaseResult {
    let dwell =
      try plan.dwell?.value(in: info.units)
      ?? PhaseClassifier.defaultDwell(units: info.units, integralTime: integralTime(info))
    return PhaseClassifier(cutoffs: plan.cutoffs, dwell: dwell).classify(frames)
  }

  /// Integral time of the polarization, in time units; one frame where it cannot be estimated.
  private func integralTime(_ info: RecordingInfo) -> Double {
    let known = frames.filter { !$0.polarization.isNaN }
    let time = AutocorrelationTime(of: known.map(\.polarization)).time
    let span = (known.last?.time ?? 0) - (known.first?.time ?? 0)
    let step = known.count > 1 ? span / Double(known.count - 1) : info.timeStep ?? 1
    return step * (time.isFinite && time > 0 ? time : 1)
  }

  /// What a user should know: each code with the number of frames concerned.
  func notices(info: RecordingInfo) -> [Notice] {
    var notices: [Notice] = []
    func add(_ code: String, _ message: String, _ count: Int) {
      if count > 0 { notices.append(Notice(code, message, count: count)) }
    }
    add(
      "percolating",
      "the school closes on itself through the periodic boundary: centroid, milling and shape are undefined, and "
        + "the phase uses the circular-mean centroid", percolating)
    add("no-motion", "fewer than two individuals move: heading columns and phase are undefined", still)
    add(
      "identical-positions", "all individuals are at one place: most positional columns are undefined",
      coincident)
    add("too-few-individuals", "fewer than \(fewest) individuals: the invariant entropies are undefined", few)
    if info.units.secondsPerTimeUnit == nil {
      add(
        "unknown-time-unit",
        "the time unit is unknown: phases are smoothed over 20 integral times of the polarization unless --dwell is "
          + "given", 1)
    }
    return notices
  }
}
