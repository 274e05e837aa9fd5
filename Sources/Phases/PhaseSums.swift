import Metrics

/// What the phase of a recording as a whole follows from, summed frame by frame.
struct PhaseSums {
  /// A mean of the values that are known; NaN without any.
  struct Mean {
    private var sum = 0.0
    private var count = 0
    var value: Double { sum / Double(count) }

    mutating func add(_ number: Double) {
      guard !number.isNaN else { return }
      sum += number
      count += 1
    }
  }

  private var posterior = [Double](repeating: 0, count: Phase.allCases.count)
  private var labelled = 0
  private(set) var course = PhaseCourse()
  private(set) var density = OrderCounts()
  private(set) var polarization = Mean()
  private(set) var rotation = Mean()
  private(set) var nematic = Mean()
  private(set) var percolating = 0
  private(set) var hasCompany = false
  private(set) var publishedFinal: Phase?

  /// Mean probability of each phase over the frames that have any; NaN without such a frame.
  var meanPosterior: [Double] { posterior.map { $0 / Double(labelled) } }

  /// Adds a frame with its labels and, where it has any, the probabilities of the phases.
  mutating func add(_ frame: PhaseFrame, _ labels: PhaseLabels, _ probabilities: [Double]?) {
    if let probabilities {
      for phase in posterior.indices { posterior[phase] += probabilities[phase] }
      labelled += 1
    }
    if let phase = labels.phase { course.add(time: frame.time, phase) }
    density.add(polarization: frame.evidence.polarization, milling: frame.evidence.milling)
    if let published = labels.published { publishedFinal = published }
    if frame.evidence.present > 1 { hasCompany = true }
    guard frame.evidence.headings >= 2 else { return }
    polarization.add(frame.polarization)
    rotation.add(frame.rotation)
    nematic.add(frame.evidence.nematic)
    if frame.evidence.isAboutCircularCentroid { percolating += 1 }
  }
}
