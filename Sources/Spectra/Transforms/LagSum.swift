/// Sums Σ x(t) y(t + lag) over many pairs of a stretch x and what comes later, y, twice as long, at as many lags as the
/// stretch has steps.
struct LagSum {
  private let stretch: Int
  private var transform: FourierTransform?
  /// Σ X(k)* Y(k), up to the middle of the transform.
  private var sum: [SIMD2<Double>]

  /// No pair yet.
  init(stretch: Int) throws {
    self.stretch = stretch
    transform = try FourierTransform(shape: [2 * stretch])
    sum = [SIMD2<Double>](repeating: .zero, count: stretch + 1)
  }

  /// What a sum takes until it is settled, in bytes.
  static func bytes(stretch: Int) -> Int { 5 * stretch * MemoryLayout<SIMD2<Double>>.stride }

  /// Adds a pair; what is missing at their ends is zero.
  mutating func add(_ x: [Double], _ y: [Double]) {
    guard let transform else { preconditionFailure("nothing is added to a settled sum") }
    x.withUnsafeBufferPointer { x in y.withUnsafeBufferPointer { y in transform.runPair(x, y) } }
    let length = transform.output.count
    for k in sum.indices {
      // Z = X + iY and, of real series, Z(−k)* = X − iY.
      let here = transform.output[k]
      let there = transform.output[k == 0 ? 0 : length - k]
      sum[k] += SIMD2(
        (here.x * there.y + here.y * there.x) / 2, ((there * there).sum() - (here * here).sum()) / 4)
    }
  }

  /// Adds the sums of another one of the same stretch.
  mutating func merge(_ other: LagSum) {
    for k in sum.indices { sum[k] += other.sum[k] }
  }

  /// Gives the memory of the transform back; others can be merged, nothing added.
  mutating func settle() { transform = nil }

  /// The sums by lag.
  func products() throws -> [Double] {
    // They are real, so that the way back is the way forth of the complex conjugate.
    let transform = try transform ?? FourierTransform(shape: [2 * stretch])
    let length = 2 * stretch
    for k in sum.indices {
      transform.input[k == 0 ? 0 : length - k] = sum[k]
      transform.input[k] = SIMD2(sum[k].x, -sum[k].y)
    }
    transform.run()
    return (0..<stretch).map { transform.output[$0].x / Double(length) }
  }
}
