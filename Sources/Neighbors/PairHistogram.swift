import TrajectoryModel

/// The histogram of (û_i·û_j + 1) / 2 over all pairs i < j: 20 equal bins on [0, 1].
///
/// Bins are half open, the last one closed, with edges k / 20 compared as doubles; a value outside is dropped.
/// The scalar product is added as (x + y) + z. Every method gives the same counts.
/// An object keeps its buffers; it belongs to one thread.
public final class PairHistogram {
  /// Number of bins.
  public static let binCount = 20

  /// How the pairs are counted; the result does not depend on it.
  public enum Method: CaseIterable, Sendable {
    /// Whichever is fastest.
    case automatic
    /// The definition, in plain Swift.
    case definition
  }

  let method: Method
  private var counts = [Int](repeating: 0, count: PairHistogram.binCount)

  /// A counter.
  public init(method: Method = .automatic) { self.method = method }

  /// Counts the pairs of a set of vectors.
  ///
  /// - Parameter headings: Vectors, usually of unit length; all finite.
  /// - Returns: ``binCount`` counts.
  public func counts(of headings: VectorColumns) -> [Int] {
    counts.withUnsafeMutableBufferPointer { Self.definition(of: headings, into: $0) }
    return counts
  }
}
