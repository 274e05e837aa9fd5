/// Welch's estimate of the spectral density, averaged over many series and segments.
///
/// Windows of a fixed length, half overlapping, mean removed, Hann taper: `scipy.signal.welch` by default
/// (Welch 1967, doi:10.1109/TAU.1967.1161901). A segment counts with its length; segments shorter than a window are
/// left out.
public final class WelchAverage {
  private let window: HannWindow
  private let sum: PowerSum
  private var samples = 0
  private var buffer: [Double]
  /// Number of windows averaged.
  public private(set) var windows = 0

  /// An average over windows of `length` steps.
  public init(length: Int) throws {
    window = HannWindow(length: length)
    sum = try PowerSum(length: length)
    buffer = [Double](repeating: 0, count: length)
  }

  /// Adds a segment; the densities of its components are summed.
  public func add(_ series: VectorSeries, _ segment: Range<Int>) {
    let starts = Array(window.starts(in: segment.count))
    guard !starts.isEmpty else { return }
    let scale = (Double(segment.count) / Double(starts.count)).squareRoot()
    series.values.withUnsafeBufferPointer { values in
      for c in 0..<series.components {
        for start in starts {
          let first = c * series.count + segment.lowerBound + start
          window.apply(
            UnsafeBufferPointer(rebasing: values[first..<first + buffer.count]), scale: scale, into: &buffer)
          buffer.withUnsafeBufferPointer { sum.add($0) }
        }
      }
    }
    samples += segment.count
    windows += starts.count
  }

  /// Adds everything that another one has seen.
  public func merge(_ other: WelchAverage) {
    sum.merge(other.sum)
    samples += other.samples
    windows += other.windows
  }

  /// Gives the memory of the transforms back; others can be merged, nothing added.
  func settle() { sum.settle() }

  /// The spectrum at a sampling frequency; NaN if no segment was long enough.
  public func spectrum(sampling: Double) -> Spectrum {
    Spectrum(
      power: sum.total(), length: sum.length, sampling: sampling, samples: Double(samples) * window.energy)
  }
}
