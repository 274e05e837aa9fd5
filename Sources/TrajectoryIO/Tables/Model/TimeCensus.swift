/// Finds out whether the times beside frame numbers are proportional to them, to the rounding of their text.
struct TimeCensus: Sendable {
  private(set) var count = 0
  private(set) var first = 0.0
  private(set) var last = 0.0
  private var lastKey = 0.0
  private var decimals = 0
  /// The times per frame that no step so far excludes.
  private var slowest = -Double.infinity
  private var fastest = Double.infinity

  /// Takes the time of the next frame, later than the one before.
  mutating func add(_ time: Double, key: Double, decimals: Int) {
    defer {
      last = time
      lastKey = key
      count += 1
    }
    self.decimals = max(self.decimals, decimals)
    guard count > 0 else {
      first = time
      return
    }
    let frames = key - lastKey
    let step = time - last
    var rounding = StepCensus.unit(self.decimals)
    // Steps of one or two units of the last digit cannot come from rounding, or nothing could be said.
    if step <= 2.01 * rounding * frames { rounding = 0 }
    rounding = max(1.01 * rounding, 4 * abs(time).ulp)
    slowest = max(slowest, (step - rounding) / frames)
    fastest = min(fastest, (step + rounding) / frames)
  }

  /// Whether one time per frame explains all of them.
  var isEven: Bool { slowest <= fastest }
}
