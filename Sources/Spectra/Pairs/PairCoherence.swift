/// The coherence of the pairs of a group.
public struct PairCoherence: Equatable, Sendable {
  /// Frequencies, in cycles per time unit.
  public var frequency: [Double]
  /// Mean over the pairs; NaN where no pair has two windows.
  public var mean: [Double]
  /// Each pair i < j, in the order (0, 1), (0, 2), …
  public var pairs: [[Double]]

  /// Individual after individual, with every other one, frequency after frequency; NaN with itself.
  public var matrix: [Double] {
    var count = 2
    while count * (count - 1) / 2 < pairs.count { count += 1 }
    let width = frequency.count
    var matrix = [Double](repeating: .nan, count: count * count * width)
    var pair = 0
    for i in 0..<count {
      for j in i + 1..<count {
        matrix.replaceSubrange((i * count + j) * width..<(i * count + j + 1) * width, with: pairs[pair])
        matrix.replaceSubrange((j * count + i) * width..<(j * count + i + 1) * width, with: pairs[pair])
        pair += 1
      }
    }
    return matrix
  }

  init(frequency: [Double], pairs: [[Double]]) {
    self.frequency = frequency
    self.pairs = pairs
    mean = frequency.indices.map { k in
      let values = pairs.map { $0[k] }.filter { !$0.isNaN }
      return values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    }
  }
}
