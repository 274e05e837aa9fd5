import CKernels
import Neighbors

/// Numbers of one frame that are sorted; its memory is reused.
final class Sample {
  private static let level = ProcessorLevel.highest.number

  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  /// Number of values.
  @exclusivity(unchecked) private(set) var count = 0
  /// The values; ascending after ``sort()``.
  @exclusivity(unchecked) private(set) var values: UnsafeMutablePointer<Double>
  @exclusivity(unchecked) private var storage: UnsafeMutablePointer<Double>
  @exclusivity(unchecked) private var distances: UnsafeMutablePointer<Double>
  /// A power of two, which sorting takes.
  @exclusivity(unchecked) private var capacity = 256
  /// Places before and behind the values.
  private let margin: Int

  /// - Parameter neighbors: the most neighbours that ``distances(k:of:)`` is asked for.
  init(neighbors: Int = 0) {
    margin = neighbors + 8
    storage = .allocate(capacity: capacity + 2 * margin)
    distances = .allocate(capacity: capacity + 8)
    values = storage + margin
  }

  deinit {
    storage.deallocate()
    distances.deallocate()
  }

  /// Forgets all values and makes room for a number of new ones.
  func removeAll(reserving room: Int) {
    count = 0
    if room > capacity { grow(to: room) }
  }

  /// Takes one more value, which must be finite.
  @inline(__always)
  func append(_ value: Double) {
    if count == capacity { grow(to: 2 * count) }
    values[count] = value
    count += 1
  }

  /// Puts the values in ascending order.
  func sort() { kadita_sort(Self.level, values, count) }

  /// The median of sorted values; NaN without any.
  var median: Double {
    guard count > 0 else { return .nan }
    let middle = count / 2
    return count % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle])
  }

  /// The distance of each of some sorted values to its k-th nearest; valid until the next call.
  func distances(k: Int, of places: Range<Int>) -> UnsafeMutableBufferPointer<Double> {
    precondition(k <= margin - 8)
    (values - k).update(repeating: -.infinity, count: k)
    (values + count).update(repeating: .infinity, count: k)
    kadita_line_distances(Self.level, values + places.lowerBound, places.count, k, distances)
    return UnsafeMutableBufferPointer(start: distances, count: places.count)
  }

  private func grow(to room: Int) {
    while capacity < room { capacity *= 2 }
    let larger = UnsafeMutablePointer<Double>.allocate(capacity: capacity + 2 * margin)
    (larger + margin).update(from: values, count: count)
    storage.deallocate()
    storage = larger
    values = storage + margin
    distances.deallocate()
    distances = .allocate(capacity: capacity + 8)
  }
}
