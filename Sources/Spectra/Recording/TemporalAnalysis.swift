/// Computes the temporal products from the stored velocities.
struct TemporalAnalysis {
  /// The averages over some of the individuals.
  private final class Partial {
    var periodogram: PeriodogramAverage?
    var welch: WelchAverage?
    var correlations: [AutocorrelationAverage] = []

    func settle() {
      periodogram?.settle()
      welch?.settle()
      for correlation in correlations { correlation.settle() }
    }

    func merge(_ other: Partial) {
      if let one = other.periodogram { periodogram?.merge(one) }
      if let one = other.welch { welch?.merge(one) }
      for (mine, one) in zip(correlations, other.correlations) { mine.merge(one) }
    }
  }

  /// Groups of individuals whose sums are made apart: enough for the threads, few enough for the memory.
  private static let groups = 8

  let store: VelocityStore
  let school: SchoolSeries
  let settings: SpectraSettings
  let sampling: Double
  /// Steps in the longest segment of any individual.
  let longest: Int
  /// Length of Welch's windows.
  let welchLength: Int

  func spectra() throws -> TemporalSpectra {
    var result = TemporalSpectra()
    let length = max(longest, school.longestHeading)
    guard length > 0 else { return result }
    if settings.onlyNumbers, settings.gaps.longestBridged == 0, store.count > settings.trackLimit {
      let tracks = try LongTracks(store, settings: settings, sampling: sampling)
      result.peakFrequency = try tracks.peakFrequency(length: length)
      result.velocityIntegralTime = try tracks.integralTime()
      return result
    }
    try addSchool(to: &result, length: length)
    let total = try individuals(length)
    result.velocity = total.periodogram?.spectrum(sampling: sampling)
    result.velocityWelch = total.welch?.spectrum(sampling: sampling)
    if let first = total.correlations.first { result.velocityAutocorrelation = try first.correlation() }
    if total.correlations.count == 3 {
      result.fluctuationAutocorrelation = try total.correlations[1].correlation()
      result.headingAutocorrelation = try total.correlations[2].correlation()
    }
    Self.align(&result, sampling: sampling)
    result.peakFrequency = result.velocity?.peakFrequency ?? .nan
    result.velocityIntegralTime = result.integralTime(result.velocityAutocorrelation)
    return result
  }

  /// All correlations get the lags of the longest one.
  private static func align(_ result: inout TemporalSpectra, sampling: Double) {
    let paths: [WritableKeyPath<TemporalSpectra, [Double]>] = [
      \.velocityAutocorrelation, \.fluctuationAutocorrelation, \.headingAutocorrelation,
      \.polarizationAutocorrelation, \.rotationAutocorrelation,
    ]
    let longest = paths.map { result[keyPath: $0].count }.max() ?? 0
    result.lag = (0..<longest).map { Double($0) / sampling }
    for path in paths where !result[keyPath: path].isEmpty {
      result[keyPath: path] += [Double](repeating: .nan, count: longest - result[keyPath: path].count)
    }
  }

  private func addSchool(to result: inout TemporalSpectra, length: Int) throws {
    guard settings.products.contains(.polarization) else { return }
    var heading = SchoolSeries.series(school.meanHeading, components: store.dimensions)
    let periodogram = try PeriodogramAverage(length: length)
    for segment in settings.gaps.segment(&heading).segments { periodogram.add(heading, segment) }
    result.polarization = periodogram.spectrum(sampling: sampling)
    result.polarizationAutocorrelation = try fluctuationCorrelation(school.polarization)
    result.rotationAutocorrelation = try fluctuationCorrelation(school.rotation)
  }

  /// The normalised autocorrelation of numbers about their mean.
  private func fluctuationCorrelation(_ numbers: [Double]) throws -> [Double] {
    let present = numbers.filter(\.isFinite)
    let mean = present.reduce(0, +) / Double(max(1, present.count))
    var series = VectorSeries(numbers.map { $0 - mean })
    let segmentation = settings.gaps.segment(&series)
    let average = try AutocorrelationAverage(length: max(1, segmentation.longest))
    for segment in segmentation.segments { average.add(series, segment) }
    return TemporalSpectra.normalized(try average.correlation())
  }

  private func individuals(_ length: Int) throws -> Partial {
    let n = store.individuals
    let size = max(1, (n + Self.groups - 1) / Self.groups)
    let starts = Array(stride(from: 0, to: n, by: size))
    let mean = SchoolSeries.series(school.meanVelocity, components: store.dimensions)
    var total: Partial?
    // As many at once as there are threads: each holds transforms as long as the recording.
    let wave = max(1, settings.threads)
    for first in stride(from: 0, to: starts.count, by: wave) {
      let parts = try OrderedWork.map(
        min(wave, starts.count - first), threads: settings.threads, worker: {},
        { _, place in
          let start = starts[first + place]
          return try partial(start..<min(n, start + size), length, mean)
        })
      for part in parts {
        if let total { total.merge(part) } else { total = part }
      }
    }
    return total ?? Partial()
  }

  private func partial(_ individuals: Range<Int>, _ length: Int, _ mean: VectorSeries) throws -> Partial {
    let partial = Partial()
    let wantsCorrelation = settings.products.contains(.autocorrelation)
    if settings.products.contains(.velocity), longest > 0 {
      partial.periodogram = try PeriodogramAverage(length: length)
      if !settings.onlyNumbers { partial.welch = try WelchAverage(length: welchLength) }
    }
    if wantsCorrelation, longest > 0 {
      partial.correlations = try (0..<(settings.onlyNumbers ? 1 : 3)).map { _ in
        try AutocorrelationAverage(length: longest)
      }
    }
    for individual in individuals {
      var bridged = try store.velocity(individual)
      let velocity = settings.onlyNumbers ? nil : bridged
      for segment in settings.gaps.segment(&bridged).segments {
        partial.periodogram?.add(bridged, segment)
        partial.welch?.add(bridged, segment)
        if wantsCorrelation { partial.correlations[0].add(bridged, segment) }
      }
      guard wantsCorrelation, let velocity else { continue }
      for (average, var series) in zip(
        partial.correlations.dropFirst(), [velocity.subtracting(mean), velocity.normalized()])
      {
        for segment in settings.gaps.segment(&series).segments { average.add(series, segment) }
      }
    }
    partial.settle()
    return partial
  }
}
