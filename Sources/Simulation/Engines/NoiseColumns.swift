/// Four columns of random numbers for a run of animals.
struct NoiseColumns {
  let a: UnsafeMutableBufferPointer<Double>
  let b: UnsafeMutableBufferPointer<Double>
  let c: UnsafeMutableBufferPointer<Double>
  let d: UnsafeMutableBufferPointer<Double>

  subscript(index: Int) -> SIMD4<Double> { SIMD4(a[index], b[index], c[index], d[index]) }
}
