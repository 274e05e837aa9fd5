/// The autocorrelation of a vector, C(τ) = ⟨v(t) · v(t + τ)⟩, over many series and segments.
///
/// Unbiased: each lag is divided by the number of its pairs of steps, T − τ in a segment of T. By transforms padded
/// with zeros (Wiener & Khinchin), all series summed before the one transform back.
public final class AutocorrelationAverage {
  private let sum: PowerSum
  private var longest = 0
  /// How many segments have each length.
  private var lengths: [Int: Int] = [:]

  /// An average over segments of at most `length` steps.
  public init(length: Int) throws { sum = try PowerSum(length: TransformLength.smooth(atLeast: 2 * length)) }

  /// Adds a segment; the products of its components are summed.
  public func add(_ series: VectorSeries, _ segment: Range<Int>) {
    precondition(2 * segment.count <= sum.length)
    series.values.withUnsafeBufferPointer { values in
      for c in 0..<series.components {
        let start = c * series.count
        sum.add(
          UnsafeBufferPointer(rebasing: values[start + segment.lowerBound..<start + segment.upperBound]))
      }
    }
    lengths[segment.count, default: 0] += 1
    longest = max(longest, segment.count)
  }

  /// Adds everything that another one has seen.
  public func merge(_ other: AutocorrelationAverage) {
    sum.merge(other.sum)
    lengths.merge(other.lengths, uniquingKeysWith: +)
    longest = max(longest, other.longest)
  }

  /// Gives the memory of the transforms back; others can be merged, nothing added.
  func settle() { sum.settle() }

  /// C for the lags 0 … longest segment − 1, in steps; empty if nothing was added.
  public func correlation() throws -> [Double] {
    let power = sum.total()
    let transform = try FourierTransform(shape: [sum.length])
    for k in power.indices {
      transform.input[k].x = power[k]
      if k > 0 { transform.input[sum.length - k].x = power[k] }
    }
    // The power is real and even, so that the way back is the way forth.
    transform.run()
    let pairs = pairCounts()
    return (0..<longest).map { transform.output[$0].x / (Double(sum.length) * pairs[$0]) }
  }

  private func pairCounts() -> [Double] {
    var segments = [Int](repeating: 0, count: longest + 1)
    for (length, count) in lengths { segments[length] = count }
    var counts = [Double](repeating: 0, count: longest)
    var reaching = 0
    var pairs = 0
    for lag in (0..<longest).reversed() {
      reaching += segments[lag + 1]
      pairs += reaching
      counts[lag] = Double(pairs)
    }
    return counts
  }
}
