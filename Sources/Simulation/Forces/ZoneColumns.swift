import CKernels
import Neighbors
import TrajectoryModel

/// Positions, headings and weighted headings as the kernels read them: the padding has NaN positions, and so has one more
/// block behind them.
final class ZoneColumns {
  private(set) var count = 0
  let positions = VectorColumns()
  let headings = VectorColumns()
  let weighted = VectorColumns()
  /// Room for the kernel's own copy of the positions, in single precision.
  private let rough = VectorColumns()

  /// Makes room; all vectors are undefined afterwards.
  func resize(to count: Int) {
    self.count = count
    positions.resize(to: count + 8)
    headings.resize(to: count)
    weighted.resize(to: count)
    rough.resize(to: count)
    for i in count..<(count + 7) & ~7 + 8 { positions.x[i] = .nan }
  }

  /// Blocks of eight.
  private var blocks: Int { (count + 7) / 8 }

  var forKernel: kadita_zone_fish {
    kadita_zone_fish(
      x: positions.x, y: positions.y, z: positions.z, ux: headings.x, uy: headings.y, uz: headings.z,
      wx: weighted.x, wy: weighted.y, wz: weighted.z, blocks: Int64(blocks), rx: Self.room(rough.x),
      ry: Self.room(rough.y), rz: Self.room(rough.z))
  }

  private static func room(_ column: UnsafeMutablePointer<Double>) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(column).assumingMemoryBound(to: Float.self)
  }

  /// Computes the desired directions of a range of animals.
  func sums(of range: Range<Int>, rule: kadita_zone_rule, kernel: ZoneKernel, into desired: VectorColumns) {
    var rule = rule
    var fish = forKernel
    switch kernel {
    case .definition:
      for i in range { desired[i] = ZoneSums.desired(i, rule: rule, fish: fish) }
    case .lanes(let level):
      kadita_zone_sums(
        level.number, &rule, &fish, Int64(range.lowerBound), Int64(range.count), desired.x, desired.y,
        desired.z)
    }
  }
}
