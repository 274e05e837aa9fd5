/// Equal bins between two bounds: half open [e_k, e_k+1), the last one closed, edges e_k = a + k (b − a) / n.
///
/// A sample outside the bounds, or NaN, belongs to no bin. The edges are those of `numpy.linspace`, so that a sample
/// on an edge falls where numpy puts it.
struct EqualBins {
  let count: Int
  let lower: Double
  let upper: Double
  private let width: Double
  private let inverseWidth: Double

  init(_ count: Int, from lower: Double, to upper: Double) {
    self.count = count
    self.lower = lower
    self.upper = upper
    width = (upper - lower) / Double(count)
    inverseWidth = Double(count) / (upper - lower)
  }

  /// Edge k of 0 … count.
  @inline(__always)
  func edge(_ k: Int) -> Double { k == count ? upper : lower + Double(k) * width }

  /// The bin of a sample; `nil` outside the bounds.
  @inline(__always)
  func index(of sample: Double) -> Int? {
    guard sample >= lower, sample <= upper else { return nil }
    // The product may round across an edge; the edges themselves decide.
    var k = min(Int((sample - lower) * inverseWidth), count - 1)
    if sample < edge(k) {
      k -= 1
    } else if k + 1 < count, sample >= edge(k + 1) {
      k += 1
    }
    return k
  }
}
