import TrajectoryModel

/// Chooses the frames and individuals of a ``ThinnedTrajectory`` while a recording goes by.
///
/// Everything is kept until there is too much; then every second frame or every second individual goes, and only half
/// of what follows is taken. The length of the recording is needed only as a hint which of the two to drop.
struct TrajectoryThinner {
  private(set) var trajectory = ThinnedTrajectory()
  private let plan: ThinningPlan
  private let expected: Int
  private var row = 0

  /// - Parameter expected: number of frames that the recording announces.
  init(_ plan: ThinningPlan, expected: Int) {
    self.plan = plan
    self.expected = expected
  }

  /// Takes the row of a block.
  ///
  /// - Parameter groups: identity of each individual's group; individuals without one are alone.
  mutating func add(_ block: FrameBlock, row blockRow: Int, groups: [Int]) {
    defer { row += 1 }
    guard row % trajectory.frameStride == 0 else { return }
    trajectory.rows.append(row)
    trajectory.frames.append(block.frames[blockRow])
    trajectory.times.append(block.times[blockRow])
    let d = block.dimensions
    for individual in stride(from: 0, to: block.individuals, by: trajectory.individualStride) {
      let at = blockRow * block.stride + individual * d
      let position = Self.vector(block.positions, at, d)
      guard (position * 0).sum() == 0 else { continue }
      trajectory.individuals.append(Int32(individual))
      trajectory.positions.append(position)
      trajectory.velocities.append(
        block.velocities.isEmpty ? SIMD3(repeating: .nan) : Self.vector(block.velocities, at, d))
      trajectory.groups.append(individual < groups.count ? Int32(groups[individual]) : -1)
    }
    trajectory.starts.append(trajectory.individuals.count)
    while isTooLarge { halve() }
  }

  private var isTooLarge: Bool {
    trajectory.count > plan.frames || trajectory.individuals.count > plan.points
  }

  private mutating func halve() {
    let length = max(expected, row + 1)
    let frames = (length + trajectory.frameStride - 1) / trajectory.frameStride
    let canDropFrames = trajectory.count > 1 && (frames + 1) / 2 >= min(plan.fewestFrames, plan.frames)
    let hasOneEach = trajectory.individuals.count <= trajectory.count
    let dropsFrames = canDropFrames || trajectory.count > plan.frames || hasOneEach
    trajectory = trajectory.keeping(frames: dropsFrames ? 2 : 1, individuals: dropsFrames ? 1 : 2)
  }

  private static func vector(_ values: [Double], _ at: Int, _ dimensions: Int) -> SIMD3<Float> {
    SIMD3(Float(values[at]), Float(values[at + 1]), dimensions == 3 ? Float(values[at + 2]) : 0)
  }
}
