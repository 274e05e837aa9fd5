import TrajectoryModel

/// What the published metrics of a frame share: headings, each computed at most once a frame.
public final class PublishedQuantities {
  private let frame: Frame
  let settings: MetricSettings
  private let headingColumns = VectorColumns()
  private var hasHeadings = false

  init(frame: Frame, settings: MetricSettings) {
    self.frame = frame
    self.settings = settings
  }

  /// Forgets the last frame.
  func reset() { hasHeadings = false }

  /// Unit velocities of the present individuals; a speed below 1e-10 leaves the velocity as it is.
  var headings: VectorColumns {
    if !hasHeadings {
      hasHeadings = true
      headingColumns.resize(to: frame.count)
      for i in 0..<frame.count { headingColumns[i] = Self.normalized(frame.velocities[i]) }
    }
    return headingColumns
  }

  /// The package's normalisation: what is shorter than 1e-10 is not divided.
  @inline(__always)
  static func normalized(_ vector: SIMD3<Double>) -> SIMD3<Double> {
    let length = (vector * vector).sum().squareRoot()
    return length < 1e-10 ? vector : vector / length
  }
}
