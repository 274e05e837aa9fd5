/// A pass that estimates velocities with some frames of look-ahead.
final class VelocityStream: FrameStream {
  private var window: FrameWindow
  private let halfWindow: Int
  private let timeStep: Double?
  private let domain: Domain
  private let maximumSpeed: Double

  init(
    _ stream: any FrameStream, halfWindow: Int, timeStep: Double?, domain: Domain, maximumSpeed: Double
  ) {
    // One frame more than the window, to see each step from both its ends.
    window = FrameWindow(stream, reach: halfWindow)
    self.halfWindow = halfWindow
    self.timeStep = timeStep
    self.domain = domain
    self.maximumSpeed = maximumSpeed
  }

  var notices: [Notice] { window.notices }

  func next() throws -> FrameBlock? {
    guard let rows = try window.advance() else { return nil }
    let stride = window.stride
    var velocities = [Double](repeating: .nan, count: rows.count * stride)
    velocities.withUnsafeMutableBufferPointer { velocities in
      guard let address = velocities.baseAddress else { return }
      for row in rows { fill(row, into: address + (row - rows.lowerBound) * stride) }
    }
    return window.block(rows, velocities: velocities)
  }

  /// Writes the velocities of a row; those that cannot be known stay NaN.
  private func fill(_ row: Int, into velocities: UnsafeMutablePointer<Double>) {
    guard halfWindow == 1 else {
      for individual in 0..<window.individuals {
        guard let velocity = slope(row, individual) else { continue }
        let at = individual * window.dimensions
        for axis in 0..<window.dimensions { velocities[at + axis] = velocity[axis] }
      }
      return
    }
    guard row > 0, row + 1 < window.frames.count else { return }
    let (times, stride) = (window.times, window.stride)
    let difference = CentralDifference(
      domain: domain, maximumSpeed: maximumSpeed, individuals: window.individuals,
      dimensions: window.dimensions)
    window.positions.withUnsafeBufferPointer { positions in
      guard let here = positions.baseAddress.map({ $0 + row * stride }) else { return }
      difference.fill(
        velocities, before: here - stride, here: here, after: here + stride,
        times: CentralDifference.Times(
          before: timeStep ?? (times[row] - times[row - 1]), after: timeStep ?? (times[row + 1] - times[row]),
          both: timeStep.map { 2 * $0 } ?? (times[row + 1] - times[row - 1])))
    }
  }

  /// The displacement from the frame before a row; `nil` where either position is missing.
  private func step(_ row: Int, _ individual: Int) -> (displacement: SIMD3<Double>, isTooFast: Bool)? {
    guard window.isLocated(row - 1, individual), window.isLocated(row, individual) else { return nil }
    let displacement = domain.minimumImage(
      window.position(row, individual) - window.position(row - 1, individual))
    let time = timeStep ?? (window.times[row] - window.times[row - 1])
    return (displacement, (displacement * displacement).sum().squareRoot() > maximumSpeed * time)
  }

  /// Σ k·x[k] / Σ k² over −h … h: the slope of the quadratic at its middle.
  private func slope(_ row: Int, _ individual: Int) -> SIMD3<Double>? {
    var sum = SIMD3<Double>.zero
    var weight = 0.0
    var ahead = SIMD3<Double>.zero
    var behind = SIMD3<Double>.zero
    for k in 1...halfWindow {
      guard let next = step(row + k, individual), let previous = step(row - k + 1, individual),
        !next.isTooFast, !previous.isTooFast
      else { return nil }
      ahead += next.displacement
      behind -= previous.displacement
      sum += Double(k) * (ahead - behind)
      weight += 2 * Double(k * k)
    }
    return timeStep.map { sum / (weight * $0) }
  }
}
