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
    for row in rows {
      for individual in 0..<window.individuals {
        guard let velocity = velocity(row, individual) else { continue }
        let at = (row - rows.lowerBound) * stride + individual * window.dimensions
        for axis in 0..<window.dimensions { velocities[at + axis] = velocity[axis] }
      }
    }
    return window.block(rows, velocities: velocities)
  }

  /// The displacement from the frame before a row; `nil` where either position is missing.
  private func step(_ row: Int, _ individual: Int) -> (displacement: SIMD3<Double>, isTooFast: Bool)? {
    guard window.isLocated(row - 1, individual), window.isLocated(row, individual) else { return nil }
    let displacement = domain.minimumImage(
      window.position(row, individual) - window.position(row - 1, individual))
    let time = timeStep ?? (window.times[row] - window.times[row - 1])
    return (displacement, (displacement * displacement).sum().squareRoot() > maximumSpeed * time)
  }

  /// Σ k·x[k] / Σ k² over −h … h: the slope of the quadratic at its middle, and for h = 1 the central difference.
  private func velocity(_ row: Int, _ individual: Int) -> SIMD3<Double>? {
    if halfWindow == 1 { return centralDifference(row, individual) }
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

  private func centralDifference(_ row: Int, _ individual: Int) -> SIMD3<Double>? {
    guard window.isLocated(row - 1, individual), window.isLocated(row, individual),
      window.isLocated(row + 1, individual)
    else { return nil }
    if maximumSpeed < .infinity {
      guard let next = step(row + 1, individual), let previous = step(row, individual), !next.isTooFast,
        !previous.isTooFast
      else { return nil }
    }
    let time = timeStep.map { 2 * $0 } ?? (window.times[row + 1] - window.times[row - 1])
    let (before, after) = (window.position(row - 1, individual), window.position(row + 1, individual))
    guard domain.isPeriodic else { return (after - before) / time }
    // Each step by itself: two of them may be longer than half a box.
    let here = window.position(row, individual)
    return (domain.minimumImage(after - here) + domain.minimumImage(here - before)) / time
  }
}
