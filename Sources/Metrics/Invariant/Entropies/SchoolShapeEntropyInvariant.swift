import PortableMath
import TrajectoryModel

/// How round the school is: 1 for a ball, 0 for a line.
public struct SchoolShapeEntropyInvariant: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "school_shape_entropy_invariant", family: .invariant, range: 0...1,
    longName: "roundness of the school",
    definition:
      "Eigenvalue entropy of the covariance of the unwrapped positions divided by ln d, divided by "
      + "its mean 1 - b/N for round schools, b = (d + 2)(d - 1)/(2 d ln d), cut off at 1; NaN below d "
      + "+ 2 individuals or if percolating.",
    nullAndBias: "round school: 1 in the mean, before it is cut off",
    source: "kadita")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// S / (1 − b/N), at most 1.
  public static func value(in context: MetricContext) -> Double {
    let school = context.invariant.school
    let d = Double(context.invariant.dimensions)
    let n = Double(school.groups.count)
    guard school.isContinuous, n >= d + 2, school.radiusOfGyration > 0 else { return .nan }
    let eigenvalues = school.relativeVariances
    var entropy = 0.0
    for axis in 0..<3 where eigenvalues[axis] > 0 {
      entropy -= eigenvalues[axis] * PortableMath.log(eigenvalues[axis])
    }
    let logarithm = PortableMath.log(d)
    let bias = (d + 2) * (d - 1) / (2 * d * logarithm)
    return min(1, entropy / logarithm / (1 - bias / n))
  }
}
