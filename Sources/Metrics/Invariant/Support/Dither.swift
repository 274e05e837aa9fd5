import PortableMath
import TrajectoryModel

/// Uniform noise of the width of a recording's quantum, the same in every run.
///
/// Coordinates rounded to whole pixels put headings and distances on a lattice, where nearest-neighbour estimates of
/// entropy mean nothing. Noise of ± q/2 restores a density. It depends on frame and individual alone.
enum Dither {
  /// What is dithered; the two get independent noise.
  enum Quantity: UInt32 {
    case position = 0
    case velocity = 1
  }

  private static let generator = Philox(seed: 0x6b61_6469_7461)

  /// A vector uniform in a cube (square) of edge `quantum` around zero, in the quantum's unit.
  static func offset(
    _ quantum: Double, _ individual: Int, _ frame: Int, _ quantity: Quantity, _ dimensions: Int
  ) -> SIMD3<Double> {
    let (c0, c1) = (UInt32(truncatingIfNeeded: individual), UInt32(truncatingIfNeeded: frame))
    let c2 = UInt32(truncatingIfNeeded: frame >> 32)
    let first = generator.uniforms(c0, c1, c2, 2 * quantity.rawValue)
    let z = dimensions == 3 ? generator.uniform(c0, c1, c2, 2 * quantity.rawValue + 1) : 0.5
    return (SIMD3(first.x, first.y, z) - 0.5) * quantum
  }
}
