import TrajectoryModel

extension SpatialCorrelationSum {
  /// Every pair by itself.
  func addByDefinition(_ frame: Frame, _ u: VectorColumns, stride: Int, weight: Double) {
    let (positions, domain) = (frame.positions, frame.domain)
    for i in Swift.stride(from: 0, to: u.count, by: stride) {
      let mine = u[i] * weight
      for j in (stride == 1 ? i + 1 : 0)..<u.count where j != i {
        let apart = domain.minimumImage(positions[j] - positions[i])
        let place = bins.index(ofSquare: (apart * apart).sum()) * Self.lanes + j % Self.lanes
        sums[place] += (mine * u[j]).sum()
        pairs[place] += 1
      }
    }
  }
}
