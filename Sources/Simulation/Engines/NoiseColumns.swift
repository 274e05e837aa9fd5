/// Four columns of random numbers for a run of animals.
struct NoiseColumns {
  let a: UnsafeMutableBufferPointer<Double>
  let b: UnsafeMutableBufferPointer<Double>
  let c: UnsafeMutableBufferPointer<Double>
  let d: UnsafeMutableBufferPointer<Double>

  /// The same columns, cut to a length.
  func prefix(_ count: Int) -> NoiseColumns {
    func cut(_ column: UnsafeMutableBufferPointer<Double>) -> UnsafeMutableBufferPointer<Double> {
      UnsafeMutableBufferPointer(rebasing: column[..<count])
    }
    return NoiseColumns(a: cut(a), b: cut(b), c: cut(c), d: cut(d))
  }

  subscript(index: Int) -> SIMD4<Double> { SIMD4(a[index], b[index], c[index], d[index]) }
}
