/// Directional correlation delays of a group, by transforms (Nagy et al. 2010, doi:10.1038/nature08891).
public struct DelayAnalysis {
  private let settings: DelaySettings
  private let length: Int
  private let padded: Int

  /// For recordings of `length` steps.
  public init(settings: DelaySettings, length: Int) {
    self.settings = settings
    self.length = length
    padded = TransformLength.smooth(atLeast: 2 * length)
  }

  /// The delay of one pair of heading series.
  public func pair(_ i: VectorSeries, _ j: VectorSeries) throws -> PairDelay {
    let transform = try FourierTransform(shape: [padded])
    return pair(self.transform(i, by: transform), self.transform(j, by: transform), by: transform)
  }

  /// The delays of all pairs.
  ///
  /// - Parameters:
  ///   - count: number of individuals.
  ///   - step: time between two steps.
  ///   - threads: number of threads; the result does not depend on it.
  ///   - memoryLimit: bytes of transforms kept; where they do not fit they are computed again for every block of pairs.
  ///   - headings: the headings of an individual, missing where it has none.
  public func allPairs(
    _ count: Int, step: Double, threads: Int, memoryLimit: Int, headings: (Int) throws -> VectorSeries
  ) throws -> PairDelays {
    var delay = PairMatrix(count: count)
    var p = PairMatrix(count: count)
    var peak = PairMatrix(count: count)
    let block = max(1, memoryLimit / (2 * 4 * (padded / 2 + 1) * 16))
    let starts = Array(stride(from: 0, to: count, by: block))
    for (index, first) in starts.enumerated() {
      let rows = try transforms(first..<min(count, first + block), threads, headings)
      for second in starts[index...] {
        let columns =
          second == first ? rows : try transforms(second..<min(count, second + block), threads, headings)
        let pairs = rows.indices.flatMap { i in
          columns.indices.filter { second + $0 > first + i }.map { (i, $0) }
        }
        let found = try OrderedWork.map(
          pairs.count, threads: threads, worker: { try FourierTransform(shape: [padded]) },
          { transform, item in pair(rows[pairs[item].0], columns[pairs[item].1], by: transform) })
        for (place, result) in zip(pairs, found) {
          let (i, j) = (first + place.0, second + place.1)
          delay[i, j] = result.delay * step
          delay[j, i] = -result.delay * step
          p[i, j] = result.p
          p[j, i] = result.p
          peak[i, j] = result.delay.isNaN ? .nan : result.correlation.max() ?? .nan
          peak[j, i] = peak[i, j]
        }
      }
    }
    let hierarchy = DelayHierarchy(delay: delay, p: p, significance: settings.significance)
    return PairDelays(delay: delay, p: p, peak: peak, hierarchy: hierarchy)
  }

  private func transforms(_ individuals: Range<Int>, _ threads: Int, _ headings: (Int) throws -> VectorSeries)
    throws
    -> [HeadingTransform]
  {
    try OrderedWork.map(
      individuals.count, threads: threads, worker: { try FourierTransform(shape: [padded]) },
      { transform, item in self.transform(try headings(individuals.lowerBound + item), by: transform) })
  }

  private func transform(_ series: VectorSeries, by transform: FourierTransform) -> HeadingTransform {
    var series = series
    let segments = GapRule(shortestSegment: settings.fewestSteps).segment(&series).segments
    return HeadingTransform(series, segments: segments, by: transform)
  }

  /// Correlates headings and presence in one transform: conj(A)·B of the one as real, of the other as imaginary part.
  private func pair(_ i: HeadingTransform, _ j: HeadingTransform, by transform: FourierTransform) -> PairDelay
  {
    let d = i.fields.count - 1
    let n = padded
    for k in 0...n / 2 {
      var products = SIMD2<Double>.zero
      for c in 0..<d { products += Self.cross(i.fields[c][k], j.fields[c][k]) }
      let presence = Self.cross(i.fields[d][k], j.fields[d][k])
      // The way back of a spectrum C is the way forth of its conjugate, for real correlations.
      transform.input[k] = SIMD2(products.x + presence.y, presence.x - products.y)
      if k > 0, 2 * k < n {
        transform.input[n - k] = SIMD2(products.x - presence.y, presence.x + products.y)
      }
    }
    transform.run()
    let output = transform.output
    func at(_ lag: Int) -> SIMD2<Double> { output[lag < 0 ? lag + n : lag] / Double(n) }
    return PairDelay(
      settings: settings, length: length, sum: { at($0).x }, pairs: { at($0).y.rounded() })
  }

  /// conj(a) · b.
  @inline(__always)
  private static func cross(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(a.x * b.x + a.y * b.y, a.x * b.y - a.y * b.x)
  }
}
