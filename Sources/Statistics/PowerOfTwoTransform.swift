/// The discrete Fourier transform of a power-of-two length (Cooley & Tukey 1965, doi:10.1090/S0025-5718-1965-0178586-1).
///
/// Only for the autocovariance of summaries: FFTW chooses its code by processor, and the last bits of a summary may
/// not depend on the processor. Additions, multiplications, divisions and square roots are all that happens here.
struct PowerOfTwoTransform {
  let length: Int
  private let cosines: [Double]
  private let sines: [Double]

  /// A transform of at least `minimum` points.
  init(atLeast minimum: Int) {
    var length = 2
    while length < minimum { length *= 2 }
    self.length = length
    // exp(-2πi j / length) for j < length / 2, by halving the angle: each level puts new points between the old.
    var cosines = [1.0]
    var sines = [0.0]
    var c = 0.0
    var s = -1.0
    while cosines.count < length / 2 {
      var nextCosines: [Double] = []
      var nextSines: [Double] = []
      nextCosines.reserveCapacity(2 * cosines.count)
      nextSines.reserveCapacity(2 * cosines.count)
      for j in cosines.indices {
        nextCosines.append(cosines[j])
        nextCosines.append(cosines[j] * c - sines[j] * s)
        nextSines.append(sines[j])
        nextSines.append(cosines[j] * s + sines[j] * c)
      }
      cosines = nextCosines
      sines = nextSines
      let half = ((1 + c) / 2).squareRoot()
      s /= 2 * half
      c = half
    }
    self.cosines = cosines
    self.sines = sines
  }

  /// Σ_t x(t) x(t + lag) for every lag below the number of values, which is at most half the length.
  func autocorrelationSums(of values: [Double]) -> [Double] {
    var re = values + [Double](repeating: 0, count: length - values.count)
    var im = [Double](repeating: 0, count: length)
    apply(&re, &im)
    for k in 0..<length {
      re[k] = re[k] * re[k] + im[k] * im[k]
      im[k] = 0
    }
    // The power is real and even, so that the inverse transform is the forward one.
    apply(&re, &im)
    return re[..<values.count].map { $0 / Double(length) }
  }

  /// Transforms real and imaginary parts in place.
  func apply(_ re: inout [Double], _ im: inout [Double]) {
    re.withUnsafeMutableBufferPointer { re in
      im.withUnsafeMutableBufferPointer { im in
        cosines.withUnsafeBufferPointer { cosines in
          sines.withUnsafeBufferPointer { sines in
            Self.permute(re, im)
            butterflies(re, im, cosines, sines)
          }
        }
      }
    }
  }

  private static func permute(
    _ re: UnsafeMutableBufferPointer<Double>, _ im: UnsafeMutableBufferPointer<Double>
  ) {
    var j = 0
    for i in 1..<re.count {
      var bit = re.count >> 1
      while j & bit != 0 {
        j ^= bit
        bit >>= 1
      }
      j ^= bit
      if i < j {
        re.swapAt(i, j)
        im.swapAt(i, j)
      }
    }
  }

  private func butterflies(
    _ re: UnsafeMutableBufferPointer<Double>, _ im: UnsafeMutableBufferPointer<Double>,
    _ cosines: UnsafeBufferPointer<Double>, _ sines: UnsafeBufferPointer<Double>
  ) {
    var half = 1
    while half < length {
      let stride = length / (2 * half)
      for start in Swift.stride(from: 0, to: length, by: 2 * half) {
        for k in 0..<half {
          let c = cosines[k * stride]
          let s = sines[k * stride]
          let low = start + k
          let high = low + half
          let r = re[high] * c - im[high] * s
          let i = re[high] * s + im[high] * c
          re[high] = re[low] - r
          im[high] = im[low] - i
          re[low] += r
          im[low] += i
        }
      }
      half *= 2
    }
  }
}
