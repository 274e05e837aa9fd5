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
    let settings = context.settings
    if context.frame.dimensions == 2 {
      return onCircle(headings, EqualBins(settings.bins(24), from: 0, to: 2 * .pi))
    }
    if settings.histogramFineness == 1 {
      return ShannonEntropy.normalized(weights: weighted(SphereBins.counts(of: headings), weights))
    }
    let polar = EqualBins(settings.bins(12), from: 0, to: .pi)
    let azimuthal = EqualBins(settings.bins(24), from: 0, to: 2 * .pi)
    let counts = SphereBins.counts(of: headings, polar: polar, azimuthal: azimuthal)
    return ShannonEntropy.normalized(weights: weighted(counts, sines(polar)))
  }

  private static func onCircle(_ headings: VectorColumns, _ bins: EqualBins) -> Double {
    let angles = (0..<headings.count).lazy.map { SphereBins.azimuth(headings[$0]) }
    return ShannonEntropy.normalized(bins, of: angles)
  }

  /// Counts, azimuth fastest, times the weight of their polar bin.
  private static func weighted(_ counts: [Int], _ weights: [Double]) -> [Double] {
    let columns = counts.count / weights.count
    return counts.indices.map { Double(counts[$0]) * weights[$0 / columns] }
  }

  private static let weights = sines(SphereBins.polar)

  /// Sine of the centre of each polar bin.
  private static func sines(_ polar: EqualBins) -> [Double] {
    (0..<polar.count).map { PortableMath.sin((polar.edge($0) + polar.edge($0 + 1)) / 2) }
  }
}
