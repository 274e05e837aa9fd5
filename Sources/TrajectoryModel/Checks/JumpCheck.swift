/// Looks for steps too long to be true: exchanged identities, teleports, wrong detections.
///
/// A step is the displacement of an individual between consecutive frames, the shortest of its images in a
/// periodic box. One pass and constant memory: the median comes from a histogram of 64 bins an octave, and so
/// does the count beyond 10 medians; both are right to 1.6 %.
public final class JumpCheck: FrameCheck {
  /// How many times the median speed a step may have where no limit is given.
  public static let defaultFactor = 10.0
  /// The code of what it reports.
  public static let code = "suspected-swaps"

  private let limit: Double?
  private let breaksTracks: Bool
  private let info: RecordingInfo
  private var previous: FrameBlock?
  private var counts = [Int](repeating: 0, count: 128 << bitsPerOctave)
  private var total = 0
  private var beyondLimit = 0
  private var fastest = (speed: 0.0, individual: 0, frame: 0)
  private static let bitsPerOctave = 6

  /// Flags steps faster than `limit`, in length units per time unit (per frame where times are unknown);
  /// without it, those faster than ten times the median of the steps that are not zero. `breaksTracks` says whether
  /// velocities will be estimated without the steps beyond the limit.
  public init(_ info: RecordingInfo, limit: Double?, breaksTracks: Bool = false) {
    self.info = info
    self.limit = limit
    self.breaksTracks = breaksTracks
  }

  /// Looks at the next frames, in order.
  public func observe(_ block: FrameBlock) {
    if let previous, previous.stride == block.stride, previous.count > 0, block.count > 0 {
      observe(previous, previous.count - 1, block, 0)
    }
    for row in 0..<max(0, block.count - 1) { observe(block, row, block, row + 1) }
    previous = block
  }

  private func observe(_ first: FrameBlock, _ from: Int, _ second: FrameBlock, _ to: Int) {
    let duration = second.times[to] - first.times[from]
    guard duration > 0 else { return }
    first.positions.withUnsafeBufferPointer { before in
      second.positions.withUnsafeBufferPointer { after in
        counts.withUnsafeMutableBufferPointer { counts in
          guard let before = before.baseAddress, let after = after.baseAddress else { return }
          count(
            before + from * first.stride, after + to * second.stride, first.individuals, first.dimensions,
            duration, in: counts, frame: second.frames[to])
        }
      }
    }
  }

  /// Counts the steps between two frames; everything that is touched for each is at hand.
  private func count(
    _ before: UnsafePointer<Double>, _ after: UnsafePointer<Double>, _ individuals: Int, _ dimensions: Int,
    _ duration: Double, in counts: UnsafeMutableBufferPointer<Int>, frame: Int
  ) {
    let domain = info.domain
    let isPeriodic = domain.isPeriodic
    let rate = 1 / duration
    // Compared as where velocities are estimated, so that both take the same steps out.
    let longest = limit.map { $0 * duration } ?? .infinity
    var (steps, beyond, fastest) = (0, 0, self.fastest)
    for individual in 0..<individuals {
      let at = individual * dimensions
      var step = SIMD3(
        after[at] - before[at], after[at + 1] - before[at + 1],
        dimensions == 3 ? after[at + 2] - before[at + 2] : 0)
      if isPeriodic { step = domain.minimumImage(step) }
      let distance = (step * step).sum().squareRoot()
      let speed = distance * rate
      guard speed > 0, speed < .infinity else { continue }
      steps += 1
      counts[Self.bin(speed)] += 1
      if distance > longest { beyond += 1 }
      if speed > fastest.speed { fastest = (speed, individual, frame) }
    }
    total += steps
    beyondLimit += beyond
    self.fastest = fastest
  }

  /// The median of the speeds that are not zero; `nil` where there are none.
  public var medianSpeed: Double? {
    guard total > 0 else { return nil }
    var before = 0
    for (bin, count) in counts.enumerated() {
      before += count
      if 2 * before >= total { return Self.middle(bin) }
    }
    return nil
  }

  /// What was found so far.
  public var notices: [Notice] {
    guard let median = medianSpeed else { return [] }
    let limit = limit ?? Self.defaultFactor * median
    let count = self.limit == nil ? counts[(Self.bin(limit) + 1)...].reduce(0, +) : beyondLimit
    guard count > 0 else { return [] }
    let name =
      info.individuals.indices.contains(fastest.individual) ? info.individuals[fastest.individual] : "?"
    let reason = self.limit == nil ? "10 × the median speed" : "--max-speed"
    let consequence = breaksTracks ? "no velocity reaches across them" : "identities may have been exchanged"
    return [
      Notice(
        Self.code,
        "steps are faster than \(reason), \(consequence); the fastest is \(name) in frame \(fastest.frame)",
        count: count,
        remedy: self.limit == nil ? "--max-speed \(Self.threeDigits(limit))" : nil)
    ]
  }

  /// A positive number to three digits.
  private static func threeDigits(_ number: Double) -> String {
    var unit = 1.0
    while number >= 1000 * unit { unit *= 10 }
    while number < 100 * unit && unit > 1e-6 { unit /= 10 }
    let rounded =
      unit < 1 ? (number / unit).rounded() / (1 / unit).rounded() : (number / unit).rounded() * unit
    return unit >= 1 && rounded < 0x1p53 ? "\(Int(rounded))" : "\(rounded)"
  }

  /// Exponent and first six bits of the fraction, from 2⁻⁶⁴ to 2⁶⁴.
  private static func bin(_ speed: Double) -> Int {
    let key = Int(speed.bitPattern >> UInt64(52 - bitsPerOctave)) - (1023 - 64) << bitsPerOctave
    return min(max(key, 0), 128 << bitsPerOctave - 1)
  }

  private static func middle(_ bin: Int) -> Double {
    let key = UInt64(bin + (1023 - 64) << bitsPerOctave)
    return Double(bitPattern: key << UInt64(52 - bitsPerOctave) | 1 << UInt64(51 - bitsPerOctave))
  }
}
