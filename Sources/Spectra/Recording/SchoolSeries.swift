import TrajectoryModel

/// What the group does as a whole, frame by frame.
struct SchoolSeries {
  /// What is kept: mean velocities; mean headings, polarization and rotation.
  enum Part { case velocity, order }

  private let parts: Set<Part>
  /// Mean velocity; missing in frames with fewer than two individuals.
  private(set) var meanVelocity: [SIMD3<Double>] = []
  /// Mean heading P⃗; missing where nobody moves.
  private(set) var meanHeading: [SIMD3<Double>] = []
  /// P = |P⃗|.
  private(set) var polarization: [Double] = []
  private var steps = 0
  private var headings: SegmentScan
  /// M = |⟨r̂ × û⟩| about the plain mean of the positions.
  private(set) var rotation: [Double] = []

  /// - Parameters:
  ///   - parts: what is needed later; the rest stays empty.
  ///   - gaps: what becomes of missing steps.
  init(keeping parts: Set<Part>, gaps: GapRule) {
    self.parts = parts
    headings = SegmentScan(gaps)
  }

  /// Steps in the longest segment of the mean heading, which is missing where its length is.
  var longestHeading: Int { headings.segmentation().longest }

  /// Adds a frame.
  mutating func append(_ state: SchoolState) {
    if state.polarization.isFinite { _ = headings.add(steps) }
    steps += 1
    if parts.contains(.velocity) { meanVelocity.append(state.meanVelocity) }
    if parts.contains(.order) {
      meanHeading.append(state.meanHeading)
      polarization.append(state.polarization)
      rotation.append(state.rotation)
    }
  }

  /// Some vectors as a series of so many components.
  static func series(_ vectors: [SIMD3<Double>], components: Int) -> VectorSeries {
    var result = VectorSeries(components: components, count: vectors.count)
    for step in vectors.indices {
      for c in 0..<components { result[c, step] = vectors[step][c] }
    }
    return result
  }
}
