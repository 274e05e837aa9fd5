import TrajectoryModel

/// Computes the spectra of a recording from its blocks of frames.
///
/// One pass: what needs whole frames is computed as they come, the velocities are stored, in memory or in a scratch
/// file, for what needs whole tracks.
public final class SpectraCollector {
  private let info: RecordingInfo
  private let settings: SpectraSettings
  private let store: VelocityStore
  private let products: FrameProducts

  /// A collector for a recording; `info.frameCount` frames are expected.
  public init(info: RecordingInfo, settings: SpectraSettings) throws {
    self.info = info
    self.settings = settings
    store = VelocityStore(info: info, memoryLimit: settings.memoryLimit)
    products = try FrameProducts(info: info, settings: settings)
  }

  /// Adds the next frames.
  public func add(_ block: FrameBlock) throws {
    guard store.count + block.count <= info.frameCount else {
      throw KaditaError(.unusableInput, "there are more frames than the \(info.frameCount) announced")
    }
    try store.append(block)
    try products.add(block)
  }

  /// Everything that was asked for.
  public func finish() throws -> SpectraResult {
    try store.finish()
    var result = SpectraResult(settings: settings)
    result.spatial = products.correlation
    result.nullBand = products.band
    result.structure = products.spectra
    if settings.products.contains(.structure), result.structure == nil {
      result.reasons["structure_factor"] = "the positions have no extent, so there is no box for wave vectors"
    }
    for individual in 0..<store.individuals {
      result.tracks.add(try store.segmentation(individual, settings.gaps))
    }
    if let step = info.timeStep, step > 0 {
      try addTemporal(to: &result, sampling: 1 / step)
      try addPairs(to: &result, sampling: 1 / step)
    } else {
      for name in [
        "peak_frequency", "integral_time", "velocity", "autocorrelation", "polarization", "delay",
        "coherence",
      ] {
        result.reasons[name] = "the time steps are uneven; resample them with --resample"
      }
    }
    addNotices(to: &result)
    return result
  }

  private func addTemporal(to result: inout SpectraResult, sampling: Double) throws {
    let tracks = result.tracks
    let length = settings.welchLength ?? max(8, min(256, tracks.longest / 4))
    if tracks.longest > 0 { result.welchLength = length }
    if length > tracks.longest, tracks.longest > 0 {
      result.reasons["velocity_spectrum_welch"] = "no track is as long as a window of \(length) frames"
    }
    if tracks.longest == 0 {
      let reason = "no individual has a velocity over \(settings.gaps.shortestSegment) consecutive frames"
      for name in ["peak_frequency", "integral_time", "velocity", "autocorrelation"] {
        result.reasons[name] = reason
      }
    }
    let analysis = TemporalAnalysis(
      store: store, school: products.school, settings: settings, sampling: sampling, longest: tracks.longest,
      welchLength: length)
    result.temporal = try analysis.spectra()
  }

  private func addPairs(to result: inout SpectraResult, sampling: Double) throws {
    let wanted = settings.products.intersection([.delay, .coherence])
    guard !wanted.isEmpty else { return }
    let n = store.individuals
    guard n > 1, n <= settings.pairLimit else {
      let reason =
        n > 1
        ? "\(n) individuals are more than the \(settings.pairLimit) whose pairs are computed; see --max-individuals"
        : "there is only one individual"
      for product in wanted { result.reasons[product.rawValue] = reason }
      return
    }
    let analysis = PairAnalysis(store: store, settings: settings, sampling: sampling)
    if wanted.contains(.delay) {
      let delays = try analysis.delays()
      result.delays = delays
      result.delayRange = analysis.delayRange
      if delays.delay.values.allSatisfy(\.isNaN) {
        result.reasons["delay"] =
          "no pair shares \(5 * analysis.delayRange) consecutive frames, five times the largest delay, and has a peak"
      }
    }
    if wanted.contains(.coherence) {
      let length = result.welchLength ?? 8
      if length <= store.count { result.coherence = try analysis.coherence(length: length) }
      if result.coherence?.mean.allSatisfy(\.isNaN) ?? true {
        result.reasons["coherence"] = "no pair shares two windows of \(length) frames"
      }
    }
  }

  private func addNotices(to result: inout SpectraResult) {
    let tracks = result.tracks
    if tracks.bridgedSteps > 0 {
      result.notices.append(
        Notice(
          "gaps-bridged", "velocities bridged over short gaps, for the spectra", count: tracks.bridgedSteps))
    }
    if tracks.discardedSteps > 0 {
      result.notices.append(
        Notice(
          "short-tracks",
          "velocities in runs of fewer than \(settings.gaps.shortestSegment) frames are left out of the spectra",
          count: tracks.discardedSteps))
    }
    if tracks.longest > 0, 2 * tracks.longest < store.count {
      result.notices.append(
        Notice(
          "fragmented-tracks",
          "the longest track has \(tracks.longest) of \(store.count) frames: slower changes cannot be seen",
          count: tracks.segments))
    }
    if settings.products.contains(.spatial), store.individuals < 30 {
      result.notices.append(
        Notice(
          "few-individuals",
          "fewer than 30 individuals: C(r) crosses zero because fluctuations add up to zero; compare with the null band",
          count: store.individuals))
    }
  }
}
