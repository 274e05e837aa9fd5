import Neighbors
import Testing

@Suite struct PairHistogramTests {
  @Test func binsAreHalfOpenAndTheLastClosed() {
    func counts(_ headings: [SIMD3<Double>]) -> [Int] { PairHistogram().counts(of: columns(headings)) }
    var expected = [Int](repeating: 0, count: 20)
    #expect(counts([]) == expected)
    #expect(counts([SIMD3(1, 0, 0)]) == expected)
    // Parallel twice (1, the last bin), antiparallel twice (0), perpendicular (0.5, on an edge), one pair of each.
    expected[19] = 1
    expected[0] = 2
    expected[10] = 3
    #expect(counts([SIMD3(1, 0, 0), SIMD3(1, 0, 0), SIMD3(-1, 0, 0), SIMD3(0, 1, 0)]) == expected)
    // Out of range: dropped.
    #expect(counts([SIMD3(2, 0, 0), SIMD3(2, 0, 0), SIMD3(-2, 0, 0)]).reduce(0, +) == 0)
  }
}
