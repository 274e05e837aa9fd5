import PortableMath
import TrajectoryModel

/// Polarization entropy: how evenly headings fill the sphere, or the circle in two dimensions.
public struct PolarizationEntropy: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "polarization_entropy", family: .published, range: 0...1, longName: "polarization entropy",
    definition:
      "Entropy of headings in 12 polar by 24 azimuthal bins, each count multiplied by the sine of its bin's centre, "
      + "divided by ln 288; in two dimensions 24 equal bins on the circle, divided by ln 24.",
    nullAndBias:
      "depends on the frame of reference: one school of P = .998 gives .013 to .356 over rotations; isotropic limit "
      + ".946, and .80 at N = 150",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")

  /// Entropy of the headings, in [0, 1].
  public static func value(in context: MetricContext) -> Double {
    let headings = context.published.headings
    guard headings.count > 0 else { return .nan }
    return context.frame.dimensions == 2 ? onCircle(headings) : onSphere(headings)
  }

  private static func onCircle(_ headings: VectorColumns) -> Double {
    let bins = EqualBins(24, from: 0, to: 2 * .pi)
    let angles = (0..<headings.count).lazy.map { azimuth(headings[$0]) }
    return ShannonEntropy.normalized(bins, of: angles)
  }

  private static func onSphere(_ headings: VectorColumns) -> Double {
    let polar = EqualBins(12, from: 0, to: .pi)
    let azimuthal = EqualBins(24, from: 0, to: 2 * .pi)
    var counts = [Double](repeating: 0, count: polar.count * azimuthal.count)
    for i in 0..<headings.count {
      let heading = headings[i]
      let theta = PortableMath.acos(min(max(heading.z, -1), 1))
      if let row = polar.index(of: theta), let column = azimuthal.index(of: azimuth(heading)) {
        counts[row * azimuthal.count + column] += 1
      }
    }
    for row in 0..<polar.count {
      let weight = PortableMath.sin((polar.edge(row) + polar.edge(row + 1)) / 2)
      for column in 0..<azimuthal.count { counts[row * azimuthal.count + column] *= weight }
    }
    return ShannonEntropy.normalized(weights: counts)
  }

  /// Angle in the plane, from 0 to 2π, starting at −x as the package does.
  private static func azimuth(_ heading: SIMD3<Double>) -> Double {
    PortableMath.atan2(heading.y, heading.x) + .pi
  }
}
