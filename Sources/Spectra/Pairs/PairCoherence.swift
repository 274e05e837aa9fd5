/// The coherence of the pairs of a group.
public struct PairCoherence: Equatable, Sendable {
  /// Frequencies, in cycles per time unit.
  public var frequency: [Double]
  /// Mean over the pairs; NaN where no pair has two windows.
  public var mean: [Double]
  /// Each pair i < j, in the order (0, 1), (0, 2), …
  public var pairs: [[Double]]

  init(frequency: [Double], pairs: [[Double]]) {
    self.frequency = frequency
    self.pairs = pairs
    mean = frequency.indices.map { k in
      let values = pairs.map { $0[k] }.filter { !$0.isNaN }
      return values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    }
  }
}
