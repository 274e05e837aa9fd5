import CKernels
import TrajectoryModel

/// Desired directions by looking at every pair.
final class PairForces {
  private let columns = ZoneColumns()
  private let rule: ZoneRule
  private let scale: Double
  private let kernel: ZoneKernel
  private let kernelRule: kadita_zone_rule

  /// In a periodic cube positions are handed to the kernel in units of its edge, so that the nearest image is a
  /// rounding to whole numbers.
  init(rule: ZoneRule, domain: Domain, kernel: ZoneKernel) {
    self.rule = rule
    scale = domain.isPeriodic ? domain.inverseEdges.x : 1
    self.kernel = kernel
    kernelRule = rule.forKernel(scale: scale, periodic: domain.isPeriodic)
  }

  /// Takes over the school: before any ``compute(_:into:)`` of it.
  func prepare(_ positions: VectorColumns, _ headings: VectorColumns) {
    let count = positions.count
    columns.resize(to: count)
    let (from, units) = (VectorPointers(positions), VectorPointers(headings))
    let (scaled, copies) = (VectorPointers(columns.positions), VectorPointers(columns.headings))
    let weighted = VectorPointers(columns.weighted)
    for i in 0..<count {
      scaled[i] = from[i] * scale
      copies[i] = units[i]
      weighted[i] = rule.orientationWeight * units[i]
    }
  }

  /// Computes the desired directions of a range of animals.
  func compute(_ range: Range<Int>, into desired: VectorColumns) {
    columns.sums(of: range, rule: kernelRule, kernel: kernel, into: desired)
  }
}
