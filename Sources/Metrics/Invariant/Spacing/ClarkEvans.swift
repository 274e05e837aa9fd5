import PortableMath
import TrajectoryModel

/// Regularity of the spacing: 1 for random, more for regular, less for clustered positions.
public struct ClarkEvans: Metric {
  /// Codebook row.
  public static let column = ColumnDefinition(
    name: "clark_evans", family: .invariant, range: 0...Double.infinity,
    longName: "Clark-Evans ratio",
    definition:
      "Mean nearest-neighbour distance divided by its expectation for random points at the density "
      + "in the convex hull of the unwrapped positions (in the whole box if percolating). NaN below d "
      + "+ 2 individuals or for a flat hull.",
    nullAndBias: "not edge-corrected: a uniform ball gives 1.70, 1.21, 1.06 at N = 20, 150, 2000",
    source:
      "Clark and Evans 1954, doi:10.2307/1931034; 3-D: Clark and Evans 1979, "
      + "doi:10.1126/science.206.4416.373")

  /// All located individuals count.
  public static var population: MetricPopulation { .located }

  /// Γ(4/3) (4π/3)^(−1/3).
  private static let poissonSpacing = 0.5539602783650904

  /// Volume or area in which the school lives; `nil` where there is none.
  private static func space(of shared: InvariantQuantities) -> Double? {
    guard shared.school.isContinuous else {
      let edges = shared.domain.edges
      let box = shared.dimensions == 2 ? edges.x * edges.y : edges.x * edges.y * edges.z
      return box > 0 ? box : nil
    }
    let hull = shared.hull.measure(of: shared.school.positions, dimensions: shared.dimensions)
    // Rounding gives a flat school the thickness of a last bit.
    let size = shared.school.radiusOfGyration
    let cube = shared.dimensions == 2 ? size * size : size * size * size
    return hull > 1e-12 * cube ? hull : nil
  }

  /// ⟨d₁⟩ / (.55396 ρ^(−1/3)), in 2-D ⟨d₁⟩ / (.5 ρ^(−1/2)).
  public static func value(in context: MetricContext) -> Double {
    let shared = context.invariant
    let n = shared.spacing.count
    let d = shared.dimensions
    guard n >= d + 2, let space = space(of: shared) else { return .nan }
    let room = space / Double(n)
    let expected =
      d == 2 ? 0.5 * room.squareRoot() : poissonSpacing * PortableMath.exp(PortableMath.log(room) / 3)
    return shared.spacing.meanNearest / expected
  }
}
