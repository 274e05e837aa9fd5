/// Vectors as three columns of numbers: x, y and z, aligned to 64 bytes and zero-padded.
///
/// The shape that the hot loops read. In two dimensions z is zero. The columns are padded with zeros to a
/// multiple of eight, so that a loop may load whole vector registers, and eight more numbers behind them can be
/// read. Reused from frame to frame, it allocates only when it has to grow.
public final class VectorColumns {
  // A check for overlapping access on every element would cost more than the arithmetic. The object belongs to one
  // thread, and no access lasts longer than an expression.
  /// Number of vectors.
  @exclusivity(unchecked) public private(set) var count = 0
  /// First components; `count` of them, then zeros up to a multiple of eight.
  @exclusivity(unchecked) public private(set) var x: UnsafeMutablePointer<Double>
  /// Second components.
  @exclusivity(unchecked) public private(set) var y: UnsafeMutablePointer<Double>
  /// Third components; zeros in two dimensions.
  @exclusivity(unchecked) public private(set) var z: UnsafeMutablePointer<Double>
  private var capacity = 0
  private var storage: UnsafeMutableRawPointer

  /// No vectors yet.
  public init() {
    storage = .allocate(byteCount: 64, alignment: 64)
    x = storage.assumingMemoryBound(to: Double.self)
    y = x
    z = x
  }

  deinit { storage.deallocate() }

  /// Makes room for `count` vectors; their components are undefined afterwards, the padding is zero.
  public func resize(to count: Int) {
    let padded = (count + 7) & ~7
    if padded > capacity {
      storage.deallocate()
      capacity = max(padded, capacity + capacity / 2 & ~7)
      storage = .allocate(byteCount: (3 * capacity + 8) * MemoryLayout<Double>.stride, alignment: 64)
      x = storage.bindMemory(to: Double.self, capacity: 3 * capacity + 8)
      y = x + capacity
      z = y + capacity
    }
    self.count = count
    for i in count..<padded {
      x[i] = 0
      y[i] = 0
      z[i] = 0
    }
  }

  /// The vector at an index.
  @inlinable
  public subscript(index: Int) -> SIMD3<Double> {
    get { SIMD3(x[index], y[index], z[index]) }
    set {
      x[index] = newValue.x
      y[index] = newValue.y
      z[index] = newValue.z
    }
  }

  /// Sum of all vectors, in index order.
  @inlinable
  public func sum() -> SIMD3<Double> {
    var total = SIMD3<Double>.zero
    for i in 0..<count { total += self[i] }
    return total
  }

  /// Plain mean of all vectors; NaN where there are none.
  @inlinable
  public func mean() -> SIMD3<Double> { sum() / Double(count) }

  /// Becomes a copy of another set of vectors.
  public func assign(_ other: VectorColumns) {
    resize(to: other.count)
    x.update(from: other.x, count: count)
    y.update(from: other.y, count: count)
    z.update(from: other.z, count: count)
  }
}
