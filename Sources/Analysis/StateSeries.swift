import Metrics
import Phases
import Statistics
import TrajectoryModel

/// The states of all frames: phases and groups over time, and what went wrong.
struct StateSeries {
  /// Frames that are looked at together.
  private static let stretch = 4096

  let frames: PhaseFrameSeries
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
    frames = PhaseFrameSeries(expected: expected)
  }

  /// Takes the next frame.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  mutating func add(_ state: FrameState, frame: Int) throws {
    try frames.append(state.phase)
    tracker.add(
      frame: frame, time: state.phase.time, individuals: state.groups.individuals, groups: state.groups.groups
    )
    let evidence = state.phase.evidence
    if state.isCoincident { coincident += 1 }
    if evidence.isAboutCircularCentroid { percolating += 1 }
    if evidence.present >= 2, evidence.headings < 2 { still += 1 }
    if state.located < fewest { few += 1 }
  }

  /// Labels the frames, after the last one.
  ///
  /// - Throws: `KaditaError` `usage` where the dwell time has a unit and the recording has none, and what
  ///   ``add(_:frame:)`` throws.
  func phases(_ plan: PhasePlan, info: RecordingInfo) throws -> PhaseResult {
    try frames.finish()
    let dwell =
      try plan.dwell?.value(in: info.units)
      ?? PhaseClassifier.defaultDwell(units: info.units, integralTime: try integralTime(info))
    return try PhaseClassifier(cutoffs: plan.cutoffs, dwell: dwell).classify(frames)
  }

  /// Integral time of the polarization, in time units; one frame where it cannot be estimated.
  private func integralTime(_ info: RecordingInfo) throws -> Double {
    var known: [Double] = []
    var times: (first: Double, last: Double)?
    for start in stride(from: 0, to: frames.count, by: Self.stretch) {
      for frame in try frames.frames(start..<min(start + Self.stretch, frames.count))
      where !frame.polarization.isNaN {
        known.append(frame.polarization)
        times = (times?.first ?? frame.time, frame.time)
      }
    }
    let time = AutocorrelationTime(of: known).time
    let span = times.map { $0.last - $0.first } ?? 0
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
