/// The mean periodogram of many series and segments: S(f) = 2 |X|² / (f_s T) (Schuster 1898, doi:10.1029/TM003i001p00013).
///
/// No taper and no detrending, as `scipy.signal.periodogram` by default. Segments shorter than the transform are
/// padded with zeros and weigh as much as they have steps, so that Σ S Δf is the mean square of all steps exactly.
public final class PeriodogramAverage {
  private let sum: PowerSum
  private var samples = 0

  /// A mean over series of at most `length` steps.
  public init(length: Int) throws { sum = try PowerSum(length: length) }

  /// Adds a segment; the densities of its components are summed.
  public func add(_ series: VectorSeries, _ segment: Range<Int>) {
    precondition(segment.count <= sum.length)
    series.values.withUnsafeBufferPointer { values in
      for c in 0..<series.components {
        let start = c * series.count
        sum.add(
          UnsafeBufferPointer(rebasing: values[start + segment.lowerBound..<start + segment.upperBound]))
      }
    }
    samples += segment.count
  }

  /// Adds everything that another one has seen.
  public func merge(_ other: PeriodogramAverage) {
    sum.merge(other.sum)
    samples += other.samples
  }

  /// Gives the memory of the transforms back; others can be merged, nothing added.
  func settle() { sum.settle() }

  /// The spectrum at a sampling frequency; NaN if nothing was added.
  public func spectrum(sampling: Double) -> Spectrum {
    Spectrum(power: sum.total(), length: sum.length, sampling: sampling, samples: Double(samples))
  }
}
