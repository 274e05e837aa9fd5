/// The k-th nearest neighbour of every sample of one quantity.
///
/// An object keeps its buffers, so that it allocates only when it has to grow or the last result is still in use;
/// it belongs to one thread.
public final class NearestNeighbors1D {
  private var sorted: [Double] = []
  private var kth: [Double] = []

  /// A searcher.
  public init() {}

  /// The distance of each sample to its `k`-th nearest other, in ascending order of the samples.
  ///
  /// - Parameters:
  ///   - k: Which neighbour, from 1.
  ///   - samples: The samples; all finite.
  /// - Returns: As many distances as samples, infinite where there are fewer than `k` others. They belong to the
  ///   samples sorted by size, so their order does not depend on who is who.
  public func kthDistances(k: Int, of samples: some Sequence<Double>) -> [Double] {
    precondition(k >= 1)
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: samples)
    sorted.sort()
    let count = sorted.count
    kth.removeAll(keepingCapacity: true)
    guard count > k else {
      kth.append(contentsOf: repeatElement(.infinity, count: count))
      return kth
    }
    // The k nearest are a run of k + 1 sorted samples around the sample; the best run moves only to the right.
    var first = 0
    for i in 0..<count {
      while first + k < count - 1, first < i, sorted[first + k + 1] - sorted[i] < sorted[i] - sorted[first] {
        first += 1
      }
      if i > first + k { first = i - k }
      kth.append(max(sorted[i] - sorted[first], sorted[first + k] - sorted[i]))
    }
    return kth
  }
}
