import PortableMath
import TrajectoryModel

/// Effective fraction of the signed angular momenta that the school occupies.
public struct AngularMomentumEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "angular_momentum_entropy_invariant", family: .invariant, range: 0...Double.infinity,
    longName: "effective fraction of occupied angular momenta",
    definition:
      "exp(H - .612327), in 2-D exp(H - ln(pi/2)), H the Kozachenko-Leonenko entropy (k = 4) of (r "
      + "x u) . L over the moving individuals, r the unit vector from the unwrapped centroid, L the "
      + "direction of the total (in 2-D the scalar r x u); NaN if percolating or the total is zero.",
    nullAndBias: "independent isotropic r and u: 1",
    source:
      "Kozachenko and Leonenko 1987; Kraskov et al. 2004, doi:10.1103/PhysRevE.69.066138")

  /// Entropy of the density ½ acos |ℓ| on [−1, 1].
  private static let disorder3D = 0.6123266434249809
  /// Entropy ln(π/2) of the arcsine law on [−1, 1].
  private static let disorder2D = 0.45158270528945486

  /// exp(Ĥ(ℓ) − .612327), in two dimensions exp(Ĥ(ℓ) − ln(π/2)).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    guard let motion = shared.motion, motion.count >= shared.estimator.minimumCount else { return .nan }
    let flat = shared.dimensions == 2
    let total = motion.totalTorque
    let length = (total * total).sum().squareRoot()
    // Less is rounding, and so is its direction.
    guard flat || length > 1e-12 * Double(motion.count) else { return .nan }
    let direction = flat ? SIMD3(0, 0, 1) : total / length
    shared.sample.removeAll(reserving: motion.count)
    for i in 0..<motion.count { shared.sample.append((motion.torques[i] * direction).sum()) }
    return PortableMath.exp(shared.estimator.line(shared.sample) - (flat ? disorder2D : disorder3D))
  }
}
