import Spectra
import TrajectoryModel

/// What to compute of a recording's spectra; what is not given follows from the recording.
public struct SpectraPlan: Equatable, Sendable {
  /// The groups of products.
  public var products = Set(SpectraProduct.allCases)
  /// Only what the numbers of a summary follow from.
  public var onlyNumbers = false
  /// Length of Welch's windows, in frames.
  public var welchLength: Int?
  /// Upper end of the bins of distance, in length units.
  public var distanceRange: Double?
  /// Number of bins of distance.
  public var distanceBins = 20
  /// Number of shuffles behind the null band.
  public var shuffles = 100
  /// The most pairs that C(r) is computed from; frames are thinned evenly beyond. `nil`: all.
  public var pairBudget: Int?
  /// Number of shells of wave vectors.
  public var shells = 8
  /// The largest delay between two individuals.
  public var delayRange: TimeSpan?
  /// Pair products are left out for more individuals than this.
  public var pairLimit = 100
  /// Stretches that give the numbers of a summary their errors; 0: no errors.
  public var batches = 0
  /// Bytes of velocities kept in memory.
  public var memoryLimit = 256 << 20

  /// Everything.
  public init() {}

  /// The three numbers of a summary, quickly and in little memory.
  public static var summary: SpectraPlan {
    var plan = SpectraPlan()
    plan.products = [.velocity, .autocorrelation, .spatial]
    plan.shuffles = 0
    plan.pairBudget = 10_000_000
    plan.onlyNumbers = true
    plan.memoryLimit = 4 << 20
    return plan
  }

  /// What pictures show: the same three numbers, and the curves behind them with the null band of C(r).
  public static var pictures: SpectraPlan {
    var plan = summary
    plan.products = [.velocity, .autocorrelation, .polarization, .spatial, .structure]
    plan.onlyNumbers = false
    plan.shuffles = 100
    return plan
  }

  /// The settings for a recording.
  ///
  /// Where the space is open, distances reach up to the median extent of a frame, and wave vectors are those of a cube
  /// of twice that edge.
  func settings(for info: RecordingInfo, frameExtent: Double, threads: Int) throws -> SpectraSettings {
    let range = distanceRange ?? info.domain.shortestEdge.map { $0 / 2 } ?? frameExtent
    var edges = SIMD3<Double>.zero
    for axis in 0..<info.dimensions {
      edges[axis] = info.domain.edges[axis] > 0 ? info.domain.edges[axis] : 2 * frameExtent
    }
    var settings = SpectraSettings(distanceRange: range, edges: edges)
    settings.products = products
    settings.onlyNumbers = onlyNumbers
    settings.welchLength = welchLength
    settings.distanceBins = distanceBins
    settings.shuffles = shuffles
    settings.pairBudget = pairBudget
    settings.shells = shells
    if let delayRange, let step = info.timeStep, step > 0 {
      let steps = try delayRange.value(in: info.units) / step
      guard steps >= 1, steps < Double(max(2, info.frameCount)) else {
        throw KaditaError(
          .usage, "the largest delay is not between one frame and the length of the recording",
          remedy: "give another --max-delay")
      }
      settings.delayRange = Int(steps.rounded())
    }
    settings.pairLimit = pairLimit
    settings.memoryLimit = memoryLimit
    settings.threads = threads
    return settings
  }
}
