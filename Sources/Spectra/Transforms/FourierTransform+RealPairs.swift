extension FourierTransform {
  /// Transforms two real series at once, as real and imaginary part; shorter ones are padded with zeros.
  public func runPair(_ first: UnsafeBufferPointer<Double>, _ second: UnsafeBufferPointer<Double>) {
    precondition(shape.count == 1 && first.count <= input.count && second.count <= input.count)
    let both = min(first.count, second.count)
    for t in 0..<both { input[t] = SIMD2(first[t], second[t]) }
    for t in both..<max(both, first.count) { input[t] = SIMD2(first[t], 0) }
    for t in both..<max(both, second.count) { input[t] = SIMD2(0, second[t]) }
    for t in max(first.count, second.count)..<input.count { input[t] = .zero }
    run()
  }

  /// The transforms, for k = 0 … n div 2, of the two real series whose joint transform is the output.
  public func split(
    into first: UnsafeMutableBufferPointer<SIMD2<Double>>, _ second: UnsafeMutableBufferPointer<SIMD2<Double>>
  ) {
    precondition(first.count == output.count / 2 + 1 && second.count == first.count)
    // Z = X₁ + i X₂ and, of real series, Z(−k)* = X₁ − i X₂.
    first[0] = SIMD2(output[0].x, 0)
    second[0] = SIMD2(output[0].y, 0)
    for k in 1..<first.count {
      let here = output[k]
      let there = output[output.count - k]
      first[k] = SIMD2(here.x + there.x, here.y - there.y) * 0.5
      second[k] = SIMD2(here.y + there.y, there.x - here.x) * 0.5
    }
  }
}
