import TrajectoryModel

/// The addresses of three columns, to be taken once before a loop: asking the object for them each time would be
/// a call each time.
struct VectorPointers {
  let x: UnsafeMutablePointer<Double>
  let y: UnsafeMutablePointer<Double>
  let z: UnsafeMutablePointer<Double>

  init(_ columns: VectorColumns) {
    x = columns.x
    y = columns.y
    z = columns.z
  }

  @inline(__always)
  subscript(index: Int) -> SIMD3<Double> {
    get { SIMD3(x[index], y[index], z[index]) }
    nonmutating set {
      x[index] = newValue.x
      y[index] = newValue.y
      z[index] = newValue.z
    }
  }

  /// For kernels that read.
  var columns: (UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?) {
    (UnsafePointer(x), UnsafePointer(y), UnsafePointer(z))
  }

  /// For kernels that write.
  var targets: (UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?) {
    (x, y, z)
  }
}
