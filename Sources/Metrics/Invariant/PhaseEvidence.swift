import TrajectoryModel

/// What a frame says about the phase of a school: unbiased order parameters with their standard errors.
public struct PhaseEvidence: Equatable, Sendable {
  /// Unbiased polarization p̂; NaN for fewer than two headings.
  public var polarization: Double
  /// Its standard error by the jackknife over individuals.
  public var polarizationError: Double
  /// Unbiased milling m̂; NaN for fewer than two headings away from the centroid.
  public var milling: Double
  /// Its standard error by the jackknife over individuals.
  public var millingError: Double
  /// Unbiased nematic order of the headings in two dimensions, 1 if all lie along one line; NaN in three.
  public var nematic: Double
  /// Whether m̂ is about the circular-mean centroid, because the school closes on itself through the boundary.
  public var isAboutCircularCentroid: Bool

  /// Number of moving individuals, which are those with a heading.
  public var headings: Int
  /// Number of individuals with a position and a velocity, be it zero.
  public var present: Int

  /// Evidence from numbers computed elsewhere.
  public init(
    polarization: Double, polarizationError: Double, milling: Double, millingError: Double,
    nematic: Double = .nan, isAboutCircularCentroid: Bool = false, headings: Int, present: Int
  ) {
    self.polarization = polarization
    self.polarizationError = polarizationError
    self.milling = milling
    self.millingError = millingError
    self.nematic = nematic
    self.isAboutCircularCentroid = isAboutCircularCentroid
    self.headings = headings
    self.present = present
  }

  /// The evidence of the frame that a context holds.
  public init(_ context: MetricContext) {
    let quantities = context.invariant
    let headings = quantities.individuals.headings
    let order = UnbiasedPolarization(headings)
    isAboutCircularCentroid = quantities.domain.isPeriodic && !quantities.school.isContinuous
    let motion = quantities.motion ?? quantities.motionAboutCircularCentroid()
    polarization = order.value
    polarizationError = order.standardError
    milling = motion.unbiasedMilling
    millingError = motion.unbiasedMillingError
    self.headings = headings.count
    present = context.frame.count
    nematic = quantities.dimensions == 2 ? Self.nematicOrder(headings) : .nan
  }

  /// Q = |⟨exp 2iφ⟩|, made unbiased like the polarization: a mill seen edge-on has Q near 1, a swarm near 0.
  private static func nematicOrder(_ headings: VectorColumns) -> Double {
    guard headings.count > 1 else { return .nan }
    let n = Double(headings.count)
    var sum = SIMD2<Double>.zero
    for i in 0..<headings.count {
      let (x, y) = (headings.x[i], headings.y[i])
      sum += SIMD2(x * x - y * y, 2 * x * y)
    }
    return max(0, ((sum * sum).sum() / n - 1) / (n - 1)).squareRoot()
  }
}
