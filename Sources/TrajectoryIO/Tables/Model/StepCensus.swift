/// Finds out whether the keys of a table lie on a grid, from one pass and in constant memory.
///
/// Keys are printed with few digits: 28 frames a second give 0.036, 0.071, 0.107. Such steps are told from
/// truly uneven ones by the resolution of the text. Frames may be absent: then times step by multiples of the
/// shortest step, and frame numbers by multiples of their greatest common divisor.
struct StepCensus: Sendable {
  /// Whether the keys are frame numbers and not times.
  let countsFrames: Bool
  private(set) var count = 0
  private(set) var first = 0.0
  private(set) var last = 0.0
  private var sample: [Double] = []
  private var resolution = 0.0
  private var step = 0.0
  private var singles = 0
  private var steps = 0.0
  private var unitSteps = 0
  private var isDecided = false
  private var isEven = true
  private var divisor = 0.0

  /// A census of a table's frame numbers or times.
  init(_ clock: TableClock) {
    countsFrames = clock.keyWord == "frame" || clock.snapsTimes
    // Rows follow one another without a gap, even where a malformed one was dropped.
    divisor = clock.key == .row ? 1 : 0
  }

  private static let sampleSize = 1024

  /// What the keys are.
  enum Result: Equatable {
    /// first + k × step for k < frames, some of which may have no row.
    case grid(step: Double, frames: Int)
    /// No common step.
    case uneven
  }

  /// Takes the next key, larger than the one before.
  mutating func add(_ key: Double, decimals: Int) {
    defer {
      last = key
      count += 1
    }
    guard count > 0 else {
      first = key
      resolution = Self.unit(decimals)
      return
    }
    if countsFrames {
      divide(key - last)
    } else if isDecided {
      take(key - last)
    } else {
      resolution = min(resolution, Self.unit(decimals))
      sample.append(key - last)
      if sample.count == Self.sampleSize { decide(largest: abs(key)) }
    }
  }

  /// The verdict on all keys so far.
  mutating func result() -> Result {
    guard count > 1 else { return .grid(step: 0, frames: count) }
    if countsFrames {
      step = divisor
      steps = (last - first) / divisor
    } else if !isDecided {
      decide(largest: max(abs(first), abs(last)))
    }
    // Times with a hole here and there mostly go by single steps; uneven ones merely have a smallest difference.
    if !countsFrames && 2 * unitSteps < count - 1 { isEven = false }
    guard isEven, steps < Double(16 * count + 1000) else { return .uneven }
    return .grid(step: (last - first) / steps, frames: Int(steps) + 1)
  }

  /// Euclid's algorithm; a frame number with a fraction has no place on a grid.
  private mutating func divide(_ difference: Double) {
    guard difference == difference.rounded(), difference < 0x1p53 else {
      isEven = false
      return
    }
    var other = difference
    while other > 0 { (divisor, other) = (other, divisor.truncatingRemainder(dividingBy: other)) }
  }

  /// Takes the mean of the shortest steps as the step, and compares every step with its multiples.
  private mutating func decide(largest: Double) {
    isDecided = true
    let shortest = sample.min() ?? 0
    // Steps of one or two units of the last digit cannot come from rounding, or nothing could be said.
    if shortest <= 2.01 * resolution { resolution = 0 }
    resolution = max(resolution, 4 * largest.ulp)
    // Two steps of one length differ by at most the resolution.
    let short = sample.filter { $0 <= shortest + 1.01 * resolution }
    singles = short.count
    step = short.reduce(0, +) / Double(max(1, singles))
    sample.forEach { take($0) }
    sample = []
  }

  private mutating func take(_ difference: Double) {
    let multiple = (difference / step).rounded()
    let tolerance = resolution * (1.01 + 2 * multiple / Double(singles))
    steps += multiple
    if multiple == 1 { unitSteps += 1 }
    if multiple < 1 || abs(difference - multiple * step) > max(tolerance, 1e-9 * difference) {
      isEven = false
    }
  }

  /// The last digit's worth of a number with so many decimals.
  static func unit(_ decimals: Int) -> Double {
    var unit = 1.0
    for _ in 0..<min(decimals, 17) { unit /= 10 }
    return unit
  }
}
