import Neighbors
import Testing

@Suite struct PairHistogramTests {
  static let methods: [PairHistogram.Method] = [.definition] + ProcessorLevel.available.map { .lanes($0) }

  @Test(arguments: methods) func binsAreHalfOpenAndTheLastClosed(method: PairHistogram.Method) {
    func counts(_ headings: [SIMD3<Double>]) -> [Int] {
      PairHistogram(method: method).counts(of: columns(headings))
    }
    var expected = [Int](repeating: 0, count: 20)
    #expect(counts([]) == expected)
    #expect(counts([SIMD3(1, 0, 0)]) == expected)
    // Parallel once (1, the last bin), antiparallel twice (0), perpendicular three times (0.5, on an edge).
    expected[19] = 1
    expected[0] = 2
    expected[10] = 3
    #expect(counts([SIMD3(1, 0, 0), SIMD3(1, 0, 0), SIMD3(-1, 0, 0), SIMD3(0, 1, 0)]) == expected)
    // Out of range: dropped.
    #expect(counts([SIMD3(2, 0, 0), SIMD3(2, 0, 0), SIMD3(-2, 0, 0)]).reduce(0, +) == 0)
  }

  /// Random, aligned, still, on edges, in a plane: every level counts like the definition.
  @Test(arguments: ProcessorLevel.available, [2, 7, 8, 9, 16, 17, 25, 63, 72, 80, 150, 1100])
  func levelsCountLikeTheDefinition(level: ProcessorLevel, count: Int) {
    var numbers = Numbers(seed: UInt64(count))
    let random = (0..<count).map { _ in numbers.heading() }
    let aligned = (0..<count).map { _ in SIMD3(0.6, 0.8, 0) }
    // Too near for double precision, for single precision, and for it now and then.
    let nearlyAligned = [1e-7, 1e-4, 1e-2].map { spread in
      random.map { (v: SIMD3<Double>) -> SIMD3<Double> in
        let w = SIMD3(0.6, 0, 0.8) + v * spread
        return w / (w * w).sum().squareRoot()
      }
    }
    let still = random.enumerated().map { $0.offset % 5 == 3 ? SIMD3<Double>(0, 0, 0) : $0.element }
    // Scalar products that are multiples of a tenth, as far as doubles can tell.
    let onEdges = (0..<count).map { i in
      let cosine = Double(i % 21 - 10) / 10
      return i % 2 == 0 ? SIMD3(1, 0, 0) : SIMD3(cosine, (1 - cosine * cosine).squareRoot(), 0)
    }
    let plane = random.map { (v: SIMD3<Double>) -> SIMD3<Double> in
      let w = SIMD3(v.x, v.y, 0)
      return w / (w * w).sum().squareRoot()
    }
    let long = random.map { $0 * 1.3 }
    for headings in nearlyAligned + [random, aligned, still, onEdges, plane, long] {
      let positions = columns(headings)
      let expected = PairHistogram(method: .definition).counts(of: positions)
      #expect(PairHistogram(method: .lanes(level)).counts(of: positions) == expected)
    }
  }
}
