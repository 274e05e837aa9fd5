import PortableMath

/// The permutation test of the difference of two means (Fisher 1935; Pitman 1937, doi:10.2307/2984124).
///
/// Labels are exchanged within blocks only. Exact where there are at most 20 000 distinct relabellings, else by 10 000
/// random ones, drawn by a seed. Two-sided: twice the smaller tail, at most 1, as `scipy.stats.permutation_test`.
public struct PermutationTest: Equatable, Sendable {
  /// The most relabellings that are all tried.
  public static let exactLimit = 20_000
  /// Random relabellings beyond.
  public static let randomLabels = 10_000

  /// The p value; NaN where a group is empty.
  public let p: Double
  /// The smallest p that these group sizes can give; 1 where there is only one relabelling.
  public let smallestP: Double
  /// Whether every relabelling was tried.
  public let isExact: Bool

  /// Tests two groups.
  public init(_ samples: [LabelledSample], seed: UInt64 = 0) {
    let second = samples.count { $0.isSecond }
    guard second > 0, second < samples.count else {
      p = .nan
      smallestP = .nan
      isExact = true
      return
    }
    let blocks = Self.blocks(samples)
    // The sum over the second group stands for the difference of means: all else is fixed.
    let observed = samples.reduce(0) { $0 + ($1.isSecond ? $1.value : 0) }
    let scale = samples.reduce(0) { $0 + abs($1.value) }
    let tolerance = 1e-12 * scale
    let count = blocks.reduce(1.0) { $0 * Self.choices($1.values.count, $1.second) }
    isExact = count <= Double(Self.exactLimit)
    let sums = isExact ? Self.everySum(blocks) : Self.randomSums(blocks, seed: seed)
    let above = sums.count { $0 >= observed - tolerance }
    let below = sums.count { $0 <= observed + tolerance }
    let extra = isExact ? 0 : 1
    p = min(1, 2 * Double(min(above, below) + extra) / Double(sums.count + extra))
    smallestP = min(1, 2 / (isExact ? count : Double(Self.randomLabels + 1)))
  }

  private struct Block {
    var values: [Double] = []
    var second = 0
  }

  private static func blocks(_ samples: [LabelledSample]) -> [Block] {
    var places: [String: Int] = [:]
    var blocks: [Block] = []
    for sample in samples {
      let place = places[sample.block] ?? blocks.count
      if place == blocks.count {
        places[sample.block] = place
        blocks.append(Block())
      }
      blocks[place].values.append(sample.value)
      if sample.isSecond { blocks[place].second += 1 }
    }
    return blocks
  }

  /// n over k.
  private static func choices(_ n: Int, _ k: Int) -> Double {
    (0..<min(k, n - k)).reduce(1.0) { ($0 * Double(n - $1) / Double($1 + 1)).rounded() }
  }

  private static func everySum(_ blocks: [Block]) -> [Double] {
    blocks.reduce([0.0]) { sums, block in
      let own = subsetSums(block.values[...], block.second)
      return sums.flatMap { sum in own.map { sum + $0 } }
    }
  }

  /// The sums of all subsets of k values.
  private static func subsetSums(_ values: ArraySlice<Double>, _ k: Int) -> [Double] {
    guard k > 0 else { return [0] }
    guard let first = values.first, values.count >= k else { return [] }
    let rest = values.dropFirst()
    return subsetSums(rest, k - 1).map { $0 + first } + subsetSums(rest, k)
  }

  private static func randomSums(_ blocks: [Block], seed: UInt64) -> [Double] {
    let random = Philox(seed: seed)
    return (0..<UInt32(randomLabels)).map { label in
      var sum = 0.0
      var draw: UInt32 = 0
      for block in blocks {
        // The first places of a shuffle: Fisher & Yates.
        var values = block.values
        for place in 0..<block.second {
          let left = UInt64(values.count - place)
          let bits = UInt64(random.bits(draw, label, 0, 2).x)
          values.swapAt(place, place + Int((bits * left) >> 32))
          sum += values[place]
          draw += 1
        }
      }
      return sum
    }
  }
}
