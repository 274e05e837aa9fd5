import Platform
import Testing

/// What is put in frame by frame comes out series by series, wherever it is kept.
@Suite struct SeriesStoreTests {
  /// Different for every series and frame.
  private func number(_ series: Int, _ step: Int) -> Double { Double(1000 * series + step) }

  private func store(
    width: Int, expected: Int, memoryLimit: Int, count: Int, taken: Int
  ) throws -> SeriesStore {
    let store = SeriesStore(width: width, expected: expected, memoryLimit: memoryLimit)
    for first in stride(from: 0, to: count, by: taken) {
      let rows = (first..<min(first + taken, count)).flatMap { step in
        (0..<width).map { number($0, step) }
      }
      try rows.withUnsafeBufferPointer { try store.append($0) }
    }
    try store.finish()
    return store
  }

  @Test(
    "every stretch of every series, in memory, in a file, and where fewer or more frames come than announced",
    arguments: [(100, 100_000), (100, 3 * 8 * 16), (100, 1), (3, 100_000), (1000, 3 * 8 * 7), (0, 3 * 8 * 7)])
  func stretches(expected: Int, memoryLimit: Int) throws {
    for (count, taken) in [(100, 1), (100, 9), (100, 100), (1, 1), (0, 1)] {
      let store = try store(
        width: 3, expected: expected, memoryLimit: memoryLimit, count: count, taken: taken)
      #expect(store.count == count)
      for first in stride(from: 0, through: count, by: 7) {
        for last in stride(from: first, through: count, by: 5) {
          for series in 0..<3 {
            #expect(try store.read(series, first..<last) == (first..<last).map { number(series, $0) })
          }
          for series in [0..<3, 1..<3, 2..<2] {
            #expect(
              try store.read(series, first..<last)
                == series.flatMap { series in (first..<last).map { number(series, $0) } })
          }
        }
      }
    }
  }

  @Test("series of no width hold nothing") func empty() throws {
    let store = try store(width: 0, expected: 10, memoryLimit: 100, count: 0, taken: 1)
    #expect(store.count == 0)
  }
}
