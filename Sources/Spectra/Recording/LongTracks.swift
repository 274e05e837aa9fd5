import Platform

/// The numbers of a summary from tracks of which several at once would take too much memory.
///
/// The spectrum needs a transform as long as a track, of one component at a time. The correlation needs only the lags
/// up to its first zero, which come from stretches of the tracks; see ``LagSum``.
struct LongTracks {
  /// Sums over individuals that are made apart: enough for the threads, few enough for the memory.
  private static let groups = 8
  /// Bytes of transforms at once, unless a single one takes more.
  private static let memoryLimit = 16 << 20

  private let store: VelocityStore
  private let settings: SpectraSettings
  private let sampling: Double
  private let segments: [[Range<Int>]]
  private let longest: Int
  /// How many segments have each length.
  private let lengths: [Int: Int]

  init(_ store: VelocityStore, settings: SpectraSettings, sampling: Double) throws {
    self.store = store
    self.settings = settings
    self.sampling = sampling
    segments = try (0..<store.individuals).map { try store.segmentation($0, settings.gaps).segments }
    lengths = segments.joined().reduce(into: [:]) { $0[$1.count, default: 0] += 1 }
    longest = lengths.keys.max() ?? 0
  }

  /// Frequency of the highest peak of the velocity spectrum above zero; NaN if it was not asked for.
  ///
  /// - Parameter length: steps of the transform, no fewer than a segment has.
  func peakFrequency(length: Int) throws -> Double {
    guard settings.products.contains(.velocity), longest > 0 else { return .nan }
    return Spectrum(
      power: try power(length), length: length, sampling: sampling,
      samples: Double(lengths.reduce(0) { $0 + $1.key * $1.value })
    ).peakFrequency
  }

  /// Σ |X(k)|² of all components of all segments.
  private func power(_ length: Int) throws -> [Double] {
    let transform = try RealTransform(length: length)
    var power = [Double](repeating: 0, count: length / 2 + 1)
    for individual in segments.indices {
      for segment in segments[individual] {
        for component in 0..<store.dimensions {
          try Interruption.check()
          try load(individual, component, segment, into: transform)
          transform.run()
          for k in power.indices {
            let z = transform.output[k]
            power[k] += (z * z).sum()
          }
        }
      }
    }
    return power
  }

  /// A component of a segment, padded with zeros.
  private func load(
    _ individual: Int, _ component: Int, _ segment: Range<Int>, into transform: RealTransform
  ) throws {
    for first in stride(from: segment.lowerBound, to: segment.upperBound, by: VelocityStore.stretch) {
      let steps = first..<min(first + VelocityStore.stretch, segment.upperBound)
      let values = try store.velocity(individual, component: component, steps)
      for step in values.indices { transform.input[first - segment.lowerBound + step] = values[step] }
    }
    for step in segment.count..<transform.length { transform.input[step] = 0 }
  }

  /// Integral time of the velocity autocorrelation; NaN if it was not asked for.
  func integralTime() throws -> Double {
    guard settings.products.contains(.autocorrelation), longest > 0 else { return .nan }
    var correlation: [Double] = []
    while true {
      let known = correlation.count
      let stretch = known > 0 ? known : max(1, settings.trackLimit / 2)
      correlation += zip(try products(from: known, stretch), pairCounts(known..<known + stretch)).map {
        $0 / $1
      }
      if let time = IntegralTime.of(correlation, of: longest, step: 1 / sampling) { return time }
    }
  }

  /// Σ v(t) · v(t + lag) over all segments, at so many lags from a first one on.
  private func products(from lag: Int, _ stretch: Int) throws -> [Double] {
    let n = store.individuals
    let size = max(1, (n + Self.groups - 1) / Self.groups)
    let starts = Array(stride(from: 0, to: n, by: size))
    let wave = max(1, min(settings.threads, Self.memoryLimit / LagSum.bytes(stretch: stretch)))
    var total = try LagSum(stretch: stretch)
    for first in stride(from: 0, to: starts.count, by: wave) {
      let sums = try OrderedWork.map(
        min(wave, starts.count - first), threads: wave, worker: {},
        { _, place in
          let start = starts[first + place]
          return try sum(start..<min(n, start + size), from: lag, stretch)
        })
      for sum in sums { total.merge(sum) }
    }
    return try total.products()
  }

  private func sum(_ individuals: Range<Int>, from lag: Int, _ stretch: Int) throws -> LagSum {
    var sum = try LagSum(stretch: stretch)
    for individual in individuals {
      for segment in segments[individual] {
        for component in 0..<store.dimensions {
          try Interruption.check()
          for start in Swift.stride(from: segment.lowerBound, to: segment.upperBound - lag, by: stretch) {
            func values(_ first: Int, _ count: Int) throws -> [Double] {
              let steps = first..<min(first + count, segment.upperBound)
              return try store.velocity(individual, component: component, steps)
            }
            sum.add(try values(start, stretch), try values(start + lag, 2 * stretch))
          }
        }
      }
    }
    sum.settle()
    return sum
  }

  /// Pairs of steps of a segment at each lag, over all segments; 1 where there is none.
  private func pairCounts(_ lags: Range<Int>) -> [Double] {
    var reaching = 0
    var pairs = 0
    for (length, count) in lengths where length > lags.upperBound {
      reaching += count
      pairs += count * (length - lags.upperBound)
    }
    var counts: [Double] = []
    counts.reserveCapacity(lags.count)
    for lag in lags.reversed() {
      // A segment has one more pair of steps at each smaller lag.
      reaching += lengths[lag + 1] ?? 0
      pairs += reaching
      counts.append(Double(max(1, pairs)))
    }
    return counts.reversed()
  }
}
