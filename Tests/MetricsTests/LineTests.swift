import CKernels
import Neighbors
import Testing

/// Sorting and neighbours on the line, on every processor level, against what they mean.
@Suite struct LineTests {
  private static let counts = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 64, 65, 200, 1000, 4096, 5000, 70_000]

  /// Numbers that sorting gets wrong: equal ones, ordered ones, both zeros, the largest and the smallest.
  private static func samples(_ count: Int) -> [[Double]] {
    var dice = Dice(count)
    let spread = (0..<count).map { _ in dice.normal() }
    return [
      spread, spread.sorted(), spread.sorted(by: >), spread.map { ($0 * 2).rounded() },
      spread.map { _ in 1.5 }, spread.map { $0 > 0 ? 0.0 : -0.0 },
      spread.map { $0 > 1 ? .greatestFiniteMagnitude : $0 < -1 ? -.leastNonzeroMagnitude : $0 * 1e-300 },
      spread.map { 1 - $0 * $0 * 1e-12 },
    ]
  }

  @Test(arguments: ProcessorLevel.available, counts) func ascending(level: ProcessorLevel, count: Int) {
    for sample in Self.samples(count) {
      var room = 8
      while room < count { room *= 2 }
      var numbers = sample + [Double](repeating: .nan, count: room - count)
      numbers.withUnsafeMutableBufferPointer { kadita_sort(level.number, $0.baseAddress, count) }
      // No number is lost, not even one of two zeros.
      let bits = sample.sorted().map(\.bitPattern).sorted()
      #expect(numbers[..<count].elementsEqual(sample.sorted()))
      #expect(numbers[..<count].map(\.bitPattern).sorted() == bits)
    }
  }

  @Test(arguments: ProcessorLevel.available, [2, 3, 9, 64, 200])
  func distances(level: ProcessorLevel, count: Int) {
    for sample in Self.samples(count) {
      let sorted = sample.sorted()
      for k in 1..<min(count, 12) {
        let margin = [Double](repeating: .infinity, count: k + 8)
        let padded = margin.map { -$0 } + sorted + margin
        var found = [Double](repeating: .nan, count: (count + 7) & ~7)
        padded.withUnsafeBufferPointer { padded in
          found.withUnsafeMutableBufferPointer { found in
            kadita_line_distances(
              level.number, padded.baseAddress.map { $0 + margin.count }, count, k, found.baseAddress)
          }
        }
        let expected = sorted.indices.map { i in
          sorted.indices.filter { $0 != i }.map { abs(sorted[$0] - sorted[i]) }.sorted()[k - 1]
        }
        #expect(found[..<count].elementsEqual(expected))
      }
    }
  }
}
