/// Follows every individual through the frames of a recording.
struct TrackSurvey {
  private(set) var missing = 0
  private(set) var gaps = 0
  private(set) var longestGap = 0
  private(set) var lower = SIMD3<Double>(repeating: .nan)
  private(set) var upper = SIMD3<Double>(repeating: .nan)
  private var last: [Int?]
  private var row = 0

  init(individuals: Int) { last = Array(repeating: nil, count: individuals) }

  /// Individuals that were never located.
  var absent: [Int] { last.indices.filter { last[$0] == nil } }

  /// Takes in a frame.
  mutating func add(_ block: FrameBlock, _ index: Int) {
    for individual in 0..<block.individuals {
      let at = index * block.stride + individual * block.dimensions
      let position = SIMD3(
        block.positions[at], block.positions[at + 1], block.dimensions == 3 ? block.positions[at + 2] : 0)
      guard (position * 0).sum() == 0 else {
        missing += 1
        continue
      }
      // NaN loses every comparison.
      lower.replace(with: position, where: .!(lower .<= position))
      upper.replace(with: position, where: .!(upper .>= position))
      if let before = last[individual], before + 1 < row {
        gaps += 1
        longestGap = max(longestGap, row - before - 1)
      }
      last[individual] = row
    }
    row += 1
  }
}
