import CKernels
import TrajectoryModel

/// The histogram of (û_i·û_j + 1) / 2 over all pairs i < j: 20 equal bins on [0, 1].
///
/// Bins are half open, the last one closed; a value outside is dropped. Edges are the doubles k · 0.05, those of
/// `numpy.linspace`.
/// The scalar product is added as (x + y) + z. Every method gives the same counts.
/// An object keeps its buffers; it belongs to one thread.
public final class PairHistogram {
  /// Number of bins.
  public static let binCount = 20

  /// How the pairs are counted; the result does not depend on it.
  public enum Method: Hashable, Sendable {
    /// The definition, in plain Swift.
    case definition
    /// Eight lanes with packed counters.
    case lanes(ProcessorLevel)
  }

  let method: Method
  private let singles = Scratch<Float>()
  private var counts = [Int](repeating: 0, count: PairHistogram.binCount)

  /// A counter.
  public init(method: Method = .lanes(.highest)) { self.method = method }

  /// Counts the pairs of a set of vectors.
  ///
  /// - Parameter headings: Vectors, usually of unit length; all finite.
  /// - Returns: ``binCount`` counts.
  public func counts(of headings: VectorColumns) -> [Int] {
    counts.withUnsafeMutableBufferPointer { counts in
      if case .lanes(let level) = method, Self.fit(headings) {
        kadita_pair_histogram(
          level.number, headings.x, headings.y, headings.z, headings.count,
          singles.reserve(3 * headings.count), counts.baseAddress)
      } else {
        Self.definition(of: headings, into: counts)
      }
    }
    return counts
  }

  /// Whether the vectors are short enough for packed counters, which have no place for values far outside.
  private static func fit(_ headings: VectorColumns) -> Bool {
    (0..<headings.count).allSatisfy { (headings[$0] * headings[$0]).sum() < 1 + 1e-12 }
  }
}
