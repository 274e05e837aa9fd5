import Platform
import TrajectoryModel

/// The located individuals of a frame: where they are and where they head.
struct Snapshot {
  /// Time of the frame, in time units.
  let time: Double
  /// Positions, in length units; in the box where that is periodic.
  let positions: [SIMD3<Double>]
  /// Velocities; NaN where there is none.
  let velocities: [SIMD3<Double>]

  private init(_ block: FrameBlock, row: Int, domain: Domain) {
    func vector(_ numbers: [Double], _ individual: Int) -> SIMD3<Double> {
      let at = row * block.stride + individual * block.dimensions
      return SIMD3(numbers[at], numbers[at + 1], block.dimensions == 3 ? numbers[at + 2] : 0)
    }
    let nowhere = SIMD3<Double>(repeating: .nan)
    let present = (0..<block.individuals).filter { Self.isFinite(vector(block.positions, $0)) }
    time = block.times[row]
    positions = present.map { domain.wrap(vector(block.positions, $0)) }
    velocities = present.map { block.velocities.isEmpty ? nowhere : vector(block.velocities, $0) }
  }

  /// Reads a recording once and keeps some moments, evenly spread from its first frame to its last; a single one is
  /// the last. Frames without anybody are passed over.
  static func read(_ source: any TrajectorySource, moments: Int) throws -> [Snapshot] {
    let last = max(0, source.info.frameCount - 1)
    let wanted = Set(
      (0..<moments).map { moments == 1 ? last : ($0 * last + (moments - 1) / 2) / (moments - 1) })
    var found: [Snapshot] = []
    var row = 0
    let stream = try source.stream()
    while let block = try stream.next() {
      try Interruption.check()
      let rows =
        moments == 1
        ? Array((0..<block.count).reversed()) : (0..<block.count).filter { wanted.contains(row + $0) }
      for index in rows {
        let snapshot = Snapshot(block, row: index, domain: source.info.domain)
        guard !snapshot.positions.isEmpty else { continue }
        if moments > 1 {
          found.append(snapshot)
        } else {
          found = [snapshot]
          break
        }
      }
      row += block.count
    }
    return found
  }

  /// Whether all components are numbers.
  static func isFinite(_ vector: SIMD3<Double>) -> Bool { (vector * 0).sum() == 0 }
}
