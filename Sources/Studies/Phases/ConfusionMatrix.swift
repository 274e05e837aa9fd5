import Phases

/// How often each true phase was given each label.
public struct ConfusionMatrix: Equatable, Sendable {
  /// Counts by true phase (row), then label (column), in the order of `Phase.allCases`; the last column counts
  /// frames without a label.
  public private(set) var counts: [[Int]]

  /// No frames yet.
  public init() {
    counts = [[Int]](
      repeating: [Int](repeating: 0, count: Phase.allCases.count + 1), count: Phase.allCases.count)
  }

  /// Counts a frame.
  public mutating func add(truth: Phase, label: Phase?) {
    counts[truth.index][label?.index ?? Phase.allCases.count] += 1
  }

  /// Mean over the true phases of the share that was labelled rightly; NaN without frames.
  public var balancedAccuracy: Double {
    let recalls = counts.indices.compactMap { truth in
      let total = counts[truth].reduce(0, +)
      return total > 0 ? Double(counts[truth][truth]) / Double(total) : nil
    }
    return recalls.reduce(0, +) / Double(recalls.count)
  }
}
