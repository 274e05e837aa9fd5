/// Collects pairs of numbers and sorts them in time proportional to their number.
struct PairSorter {
  private var squares: [Double] = []
  private var raw: [Int32] = []
  private var rawCount = 0
  private var kept: [(Int32, Int32)] = []
  private var starts: [Int] = []
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

  /// The pairs that `keep` lets through, in lexicographic order of what it makes of them: numbers below `count`.
  mutating func sorted(
    count: Int, keep: (Int32, Int32) -> (Int32, Int32)?
  ) -> [(Int32, Int32)] {
    kept.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: count + 1))
    for n in 0..<rawCount {
      guard let pair = keep(raw[2 * n], raw[2 * n + 1]) else { continue }
      kept.append(pair)
      starts[Int(pair.0) + 1] += 1
    }
    for i in 0..<count { starts[i + 1] += starts[i] }
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: repeatElement((0, 0), count: kept.count))
    for pair in kept {
      result[starts[Int(pair.0)]] = pair
      starts[Int(pair.0)] += 1
    }
    var first = 0
    for i in 0..<count {
      Self.sort(&result, first..<starts[i])
      first = starts[i]
    }
    return result
  }

  /// By insertion where it is short, as it is unless many points coincide.
  private static func sort(_ pairs: inout [(Int32, Int32)], _ places: Range<Int>) {
    guard places.count <= 32 else { return pairs[places].sort { $0.1 < $1.1 } }
    for place in places {
      let pair = pairs[place]
      var hole = place
      while hole > places.lowerBound, pairs[hole - 1].1 > pair.1 {
        pairs[hole] = pairs[hole - 1]
        hole -= 1
      }
      pairs[hole] = pair
    }
  }
}
