/// Choices for the spectra of a recording.
public struct SpectraSettings: Equatable, Sendable {
  /// What is computed.
  public var products: Set<SpectraProduct> = Set(SpectraProduct.allCases)
  /// Only what the numbers of a ``SpectraSummary`` follow from: no Welch estimate, no correlations of fluctuations and
  /// headings.
  public var onlyNumbers = false
  /// What becomes of missing steps.
  public var gaps = GapRule()
  /// Length of Welch's windows, in steps; `nil`: 256, or a quarter of the longest track if that is shorter, at least 8.
  public var welchLength: Int?
  /// Upper end of the bins of distance, in length units.
  public var distanceRange: Double
  /// Number of bins of distance.
  public var distanceBins = 20
  /// Number of shuffles behind the null band; 0: no band.
  public var shuffles = 100
  /// Frames are thinned evenly where C(r) would need more pairs than this; `nil`: all frames.
  public var pairBudget: Int?
  /// Edges of the box whose wave vectors are used, in length units.
  public var edges: SIMD3<Double>
  /// Number of shells of wave vectors.
  public var shells = 8
  /// The largest delay between two individuals, in steps; `nil`: a tenth of the recording, at most 250.
  public var delayRange: Int?
  /// Pair products are left out for more individuals than this.
  public var pairLimit = 100
  /// Where only numbers are wanted, tracks of more steps are transformed one after the other.
  public var trackLimit = defaultTrackLimit
  /// The ``trackLimit`` unless told otherwise.
  public static let defaultTrackLimit = 1 << 16
  /// Bytes of velocities kept in memory; more go to a scratch file.
  public var memoryLimit = 256 << 20
  /// Number of threads; the result does not depend on it.
  public var threads = 1

  /// Settings for a recording whose distances reach up to a range and whose wave vectors fit a box.
  public init(distanceRange: Double, edges: SIMD3<Double>) {
    self.distanceRange = distanceRange
    self.edges = edges
  }
}
