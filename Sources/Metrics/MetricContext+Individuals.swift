import PortableMath
import TrajectoryModel

extension MetricContext {
  /// The located individuals of the frame, in the order of the recording.
  public func individualStates() -> [IndividualState] {
    let school = invariant.school
    let spacing = invariant.spacing
    var present = 0
    return frame.locatedIDs.indices.map { i in
      let individual = frame.locatedIDs[i]
      var velocity = SIMD3<Double>(repeating: .nan)
      if present < frame.count, frame.presentIDs[present] == individual {
        velocity = frame.velocities[present]
        present += 1
      }
      let speed = (velocity * velocity).sum().squareRoot()
      let moves = speed >= Individuals.stillSpeed
      let plane = (velocity.x * velocity.x + velocity.y * velocity.y).squareRoot()
      let nearest = spacing.nearest(i)
      let radius = school.isContinuous ? school.positions[i] - school.centroid : SIMD3(repeating: .nan)
      return IndividualState(
        individual: individual, position: frame.located[i], speed: speed,
        heading: moves ? PortableMath.atan2(velocity.y, velocity.x) : .nan,
        elevation: moves ? PortableMath.atan2(velocity.z, plane) : .nan,
        nearestNeighborDistance: nearest.isFinite ? nearest : .nan,
        distanceToCentroid: (radius * radius).sum().squareRoot(), group: Int(school.groups[i]))
    }
  }
}
