/// Makes positions and velocities of the numbers in a row.
final class SampleAssembler: @unchecked Sendable {
  /// Number of axes.
  let dimensions: Int
  /// Number of values that a row has.
  let slotCount: Int
  /// Whether velocities are made.
  let hasVelocity: Bool
  /// Whether the values of a row are its positions as they stand.
  let isDirect: Bool
  private let columns: SampleColumns
  private let width: Int
  private let slots: UnsafePointer<Int32>
  private let minimumConfidence: Double
  private let velocityScale: Double

  /// - Parameters:
  ///   - samples: The columns of each individual, all with the same roles filled.
  ///   - slotOfColumn: The slot into which a column is read.
  ///   - minimumConfidence: Points with less are missing.
  ///   - velocityScale: What a displacement per frame is multiplied with.
  init(
    _ samples: [SampleColumns], slotOfColumn: [Int: Int32], minimumConfidence: Double?, velocityScale: Double
  ) {
    let first = samples.first ?? SampleColumns()
    columns = first
    dimensions = first.dimensions
    width = first.columns.count
    slotCount = slotOfColumn.count
    hasVelocity = first.velocitySource != .absent
    self.minimumConfidence = minimumConfidence ?? -.infinity
    self.velocityScale = velocityScale
    let all = samples.flatMap { $0.columns.map { slotOfColumn[$0] ?? -1 } }
    let copy = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, all.count))
    copy.initialize(from: all, count: all.count)
    slots = UnsafePointer(copy)
    let d = first.dimensions
    isDirect =
      !hasVelocity && samples.count * d == slotOfColumn.count
      && samples.enumerated().allSatisfy { index, sample in
        sample.position?.confidence == nil
          && (0..<d).allSatisfy { axis in
            sample.position.flatMap { slotOfColumn[$0.axes[axis]] } == Int32(index * d + axis)
          }
      }
  }

  deinit { slots.deallocate() }

  /// Writes the position, and the velocity if there is one, of an individual; NaN where it is missing.
  /// - Returns: whether the individual is located.
  func place(
    _ values: UnsafePointer<Double>, individual: Int, position: UnsafeMutablePointer<Double>,
    velocity: UnsafeMutablePointer<Double>?
  ) -> Bool {
    let d = dimensions
    var slot = slots + individual * width
    var main = SIMD3<Double>(repeating: .nan)
    if columns.position != nil { main = point(values, &slot) }
    var heading = SIMD3<Double>.zero
    if columns.head != nil {
      let head = point(values, &slot)
      let tail = point(values, &slot)
      heading = head - tail
      if columns.position == nil { main = (head + tail) * 0.5 }
      let length = (heading * heading).sum().squareRoot()
      if length > 0 { heading /= length }
    }
    let isLocated = (main * 0).sum() == 0
    if !isLocated { main = SIMD3(repeating: .nan) }
    for axis in 0..<d { position[axis] = main[axis] }
    guard let velocity else { return isLocated }
    for axis in 0..<d {
      if columns.head != nil {
        velocity[axis] = heading[axis]
      } else if !columns.velocity.isEmpty {
        velocity[axis] = values[Int(slot[axis])]
      } else {
        velocity[axis] = (main[axis] - values[Int(slot[axis])]) * velocityScale
      }
    }
    return isLocated
  }

  /// A body point, NaN where it is missing: not found, too uncertain, or 0, 0 with no confidence at all.
  @inline(__always)
  private func point(_ values: UnsafePointer<Double>, _ slot: inout UnsafePointer<Int32>) -> SIMD3<Double> {
    var point = SIMD3<Double>.zero
    for axis in 0..<dimensions { point[axis] = values[Int(slot[axis])] }
    let confidenceSlot = Int(slot[dimensions])
    slot += dimensions + 1
    guard confidenceSlot >= 0 else { return point }
    let confidence = values[confidenceSlot]
    let isAbsent = confidence == 0 && point == .zero
    let isUncertain = minimumConfidence > -.infinity && !(confidence >= minimumConfidence)
    return isAbsent || isUncertain ? SIMD3(repeating: .nan) : point
  }
}
