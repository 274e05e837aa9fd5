/// Velocities of a frame by central differences with the frames before and after.
struct CentralDifference {
  /// Times of the three frames relative to one another, in time units.
  struct Times {
    /// From the frame before to this one.
    var before: Double
    /// From this frame to the one after.
    var after: Double
    /// From the frame before to the one after.
    var both: Double
  }

  let domain: Domain
  /// No velocity reaches across a faster step, in length units per time unit.
  let maximumSpeed: Double
  let individuals: Int
  let dimensions: Int

  /// Writes individuals × dimensions velocities, NaN for whoever is missing from one of the three frames.
  func fill(
    _ velocities: UnsafeMutablePointer<Double>, before: UnsafePointer<Double>, here: UnsafePointer<Double>,
    after: UnsafePointer<Double>, times: Times
  ) {
    let isLimited = maximumSpeed < .infinity
    let isPeriodic = domain.isPeriodic
    for individual in 0..<individuals {
      let at = individual * dimensions
      let (p, q, r) = (vector(before, at), vector(here, at), vector(after, at))
      var velocity = SIMD3<Double>(repeating: .nan)
      // Zero times anything finite is zero; infinity and NaN make the sum NaN.
      if (p * 0 + q * 0 + r * 0).sum() == 0 {
        if isPeriodic || isLimited {
          // Each step by itself: two of them may be longer than half a box.
          let (next, last) = (domain.minimumImage(r - q), domain.minimumImage(q - p))
          if !isLimited || !isTooFast(next, times.after) && !isTooFast(last, times.before) {
            velocity = (isPeriodic ? next + last : r - p) / times.both
          }
        } else {
          velocity = (r - p) / times.both
        }
      }
      velocities[at] = velocity.x
      velocities[at + 1] = velocity.y
      if dimensions == 3 { velocities[at + 2] = velocity.z }
    }
  }

  @inline(__always)
  private func isTooFast(_ displacement: SIMD3<Double>, _ time: Double) -> Bool {
    (displacement * displacement).sum().squareRoot() > maximumSpeed * time
  }

  @inline(__always)
  private func vector(_ numbers: UnsafePointer<Double>, _ at: Int) -> SIMD3<Double> {
    SIMD3(numbers[at], numbers[at + 1], dimensions == 3 ? numbers[at + 2] : 0)
  }
}
