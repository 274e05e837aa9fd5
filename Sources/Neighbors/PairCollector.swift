/// Collects pairs of numbers in memory that is reused.
struct PairCollector {
  private var squares: [Double] = []
  private var raw: [Int32] = []
  private var rawCount = 0
  private var result: [(Int32, Int32)] = []

  /// Has the pairs within a squared distance of each of `count` points written, growing until there is room.
  mutating func find(
    count: Int, square: (Int) -> Double,
    within: (UnsafePointer<Double>?, UnsafeMutablePointer<Int32>?, Int) -> Int
  ) {
    squares.removeAll(keepingCapacity: true)
    for place in 0..<count { squares.append(square(place)) }
    repeat {
      raw.resize(to: max(raw.count, 2 * rawCount, 32 * count), filler: 0)
      let capacity = raw.count / 2
      rawCount = squares.withUnsafeBufferPointer { squares in
        raw.withUnsafeMutableBufferPointer { within(squares.baseAddress, $0.baseAddress, capacity) }
      }
    } while 2 * rawCount > raw.count
  }

  /// What `keep` makes of the pairs that it lets through.
  mutating func kept(by keep: (Int32, Int32) -> (Int32, Int32)?) -> [(Int32, Int32)] {
    result.removeAll(keepingCapacity: true)
    for n in 0..<rawCount {
      if let pair = keep(raw[2 * n], raw[2 * n + 1]) { result.append(pair) }
    }
    return result
  }
}
