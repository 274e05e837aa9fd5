import TrajectoryModel

/// What the group does as a whole, frame by frame.
struct SchoolSeries {
  /// What is kept beside the polarization: mean velocities; mean headings and rotation.
  enum Part { case velocity, order }

  private let parts: Set<Part>
  /// Mean velocity; missing in frames with fewer than two individuals.
  private(set) var meanVelocity: [SIMD3<Double>] = []
  /// Mean heading P⃗; missing where nobody moves.
  private(set) var meanHeading: [SIMD3<Double>] = []
  /// P = |P⃗|.
  private(set) var polarization: [Double] = []
  /// M = |⟨r̂ × û⟩| about the plain mean of the positions.
  private(set) var rotation: [Double] = []

  /// - Parameter parts: what is needed later; the rest stays empty.
  init(keeping parts: Set<Part>) { self.parts = parts }

  /// Adds a frame.
  mutating func append(_ state: SchoolState) {
    polarization.append(state.polarization)
    if parts.contains(.velocity) { meanVelocity.append(state.meanVelocity) }
    if parts.contains(.order) {
      meanHeading.append(state.meanHeading)
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
