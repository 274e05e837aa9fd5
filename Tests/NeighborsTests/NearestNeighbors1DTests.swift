import Neighbors
import Testing

@Suite struct NearestNeighbors1DTests {
  @Test(arguments: [0, 1, 2, 5, 9, 200], 1...6)
  func runsGiveTheSameAsAllPairs(count: Int, k: Int) {
    var numbers = Numbers(seed: UInt64(count + k))
    // Tenths tie often.
    for samples in [
      (0..<count).map { _ in numbers.next() }, (0..<count).map { _ in (numbers.next() * 10).rounded() / 10 },
      (0..<count).map { _ in 3 },
    ] {
      let sorted = samples.sorted()
      let expected = sorted.indices.map { i in
        let others = sorted.indices.filter { $0 != i }.map { abs(sorted[$0] - sorted[i]) }.sorted()
        return others.count < k ? .infinity : others[k - 1]
      }
      #expect(Array(NearestNeighbors1D().kthDistances(k: k, of: samples)) == expected)
    }
  }
}
