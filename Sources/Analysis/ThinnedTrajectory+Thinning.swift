extension ThinnedTrajectory {
  /// The same with at most so many points: every second, third, … frame; every second individual where one frame is
  /// too much.
  public func thinned(to points: Int) -> ThinnedTrajectory {
    guard individuals.count > max(1, points), count > 0 else { return self }
    let step = min(count, (individuals.count + points - 1) / max(1, points))
    var result = keeping(frames: step, individuals: 1)
    while result.individuals.count > max(1, points), result.individuals.count > result.count {
      result = result.keeping(frames: 1, individuals: 2)
    }
    return result
  }

  /// Every so many of the frames and individuals that are there.
  func keeping(frames frameStep: Int, individuals individualStep: Int) -> ThinnedTrajectory {
    var kept = ThinnedTrajectory()
    kept.frameStride = frameStride * frameStep
    kept.individualStride = individualStride * individualStep
    for frame in stride(from: 0, to: count, by: frameStep) {
      kept.rows.append(rows[frame])
      kept.frames.append(frames[frame])
      kept.times.append(times[frame])
      for point in points(frame) where Int(individuals[point]) % kept.individualStride == 0 {
        kept.individuals.append(individuals[point])
        kept.positions.append(positions[point])
        kept.velocities.append(velocities[point])
        kept.groups.append(groups[point])
      }
      kept.starts.append(kept.individuals.count)
    }
    return kept
  }
}
