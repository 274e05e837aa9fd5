/// Numbers of one frame, sorted in linear time where they are spread evenly; its memory is reused.
final class Sample {
  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  /// Number of values.
  @exclusivity(unchecked) private(set) var count = 0
  /// The values; ascending after ``sort()``.
  @exclusivity(unchecked) private(set) var values: UnsafeMutablePointer<Double>
  @exclusivity(unchecked) private var scratch: UnsafeMutablePointer<Double>
  @exclusivity(unchecked) private var starts: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked) private var capacity: Int

  init() {
    capacity = 256
    values = .allocate(capacity: capacity)
    scratch = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity + 1)
  }

  deinit {
    values.deallocate()
    scratch.deallocate()
    starts.deallocate()
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

  /// Puts the values in ascending order: as many equal bins as values, then insertion.
  func sort() {
    guard count > 1 else { return }
    var (low, high) = (values[0], values[0])
    for i in 1..<count {
      low = min(low, values[i])
      high = max(high, values[i])
    }
    guard low < high else { return }
    let scale = Double(count) / (high - low)
    guard count > 16, scale.isFinite, scale > 0 else {
      sort(0..<count)
      return
    }
    starts.initialize(repeating: 0, count: count + 1)
    for i in 0..<count { starts[bin(values[i], low, scale)] += 1 }
    var (next, fullest) = (Int32(0), Int32(0))
    for b in 0..<count {
      fullest = max(fullest, starts[b])
      (starts[b], next) = (next, next + starts[b])
    }
    for i in 0..<count {
      let b = bin(values[i], low, scale)
      scratch[Int(starts[b])] = values[i]
      starts[b] += 1
    }
    swap(&values, &scratch)
    if fullest > 24 { sortCrowdedBins() }
    insert()
  }

  /// The median of sorted values; NaN without any.
  var median: Double {
    guard count > 0 else { return .nan }
    let middle = count / 2
    return count % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle])
  }

  @inline(__always)
  private func bin(_ value: Double, _ low: Double, _ scale: Double) -> Int {
    min(Int((value - low) * scale), count - 1)
  }

  /// After the scatter, `starts` holds the ends of the bins. Insertion alone would take quadratic time here.
  private func sortCrowdedBins() {
    var first = 0
    for b in 0..<count {
      let end = Int(starts[b])
      if end - first > 24 { sort(first..<end) }
      first = end
    }
  }

  private func sort(_ places: Range<Int>) {
    var slice = UnsafeMutableBufferPointer(start: values + places.lowerBound, count: places.count)
    slice.sort()
  }

  private func insert() {
    for i in 1..<count {
      let value = values[i]
      var hole = i
      while hole > 0, values[hole - 1] > value {
        values[hole] = values[hole - 1]
        hole -= 1
      }
      values[hole] = value
    }
  }

  private func grow(to room: Int) {
    let larger = UnsafeMutablePointer<Double>.allocate(capacity: room)
    larger.update(from: values, count: count)
    values.deallocate()
    scratch.deallocate()
    starts.deallocate()
    values = larger
    scratch = .allocate(capacity: room)
    starts = .allocate(capacity: room + 1)
    capacity = room
  }
}
