import CKernels
import Platform
import TrajectoryModel

/// Desired directions by looking at every pair.
final class PairForces {
  private let columns = ZoneColumns()
  private let rule: ZoneRule
  private let scale: Double
  private let kernel: ZoneKernel

  /// In a periodic cube positions are handed to the kernel in units of its edge, so that the nearest image is a
  /// rounding to whole numbers.
  init(rule: ZoneRule, domain: Domain, kernel: ZoneKernel) {
    self.rule = rule
    scale = domain.isPeriodic ? domain.inverseEdges.x : 1
    self.kernel = kernel
    kernelRule = rule.forKernel(scale: scale, periodic: domain.isPeriodic)
  }

  private let kernelRule: kadita_zone_rule

  /// Computes the desired directions of all animals.
  func compute(
    _ positions: VectorColumns, _ headings: VectorColumns, into desired: VectorColumns, threads: Int
  ) {
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
    // Waking another thread takes longer than a step of a small school.
    let batch = count * count < 200_000 || threads == 1 ? count : 32
    nonisolated(unsafe) let me = self
    nonisolated(unsafe) let result = desired
    Parallel.forEach((count + batch - 1) / batch, threads: threads) { item, _ in
      me.columns.sums(
        of: item * batch..<min((item + 1) * batch, count), rule: me.kernelRule, kernel: me.kernel,
        into: result)
    }
  }
}
