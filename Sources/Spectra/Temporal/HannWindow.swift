import PortableMath

/// The Hann taper of Welch's method with constant detrending.
struct HannWindow {
  /// ½ − ½ cos(2πt/n): periodic, as is right for spectra.
  let weights: [Double]
  /// Σ w².
  let energy: Double

  init(length: Int) {
    weights = (0..<length).map { 0.5 - 0.5 * PortableMath.cos(2 * .pi * Double($0) / Double(length)) }
    energy = weights.reduce(0) { $0 + $1 * $1 }
  }

  /// First steps of the windows that overlap by half within a segment of so many steps.
  func starts(in count: Int) -> StrideTo<Int> {
    let length = weights.count
    return stride(from: 0, to: count - length + 1, by: max(1, length - length / 2))
  }

  /// The window's samples: mean removed, tapered, scaled.
  func apply(_ samples: UnsafeBufferPointer<Double>, scale: Double, into target: inout [Double]) {
    var mean = 0.0
    for t in weights.indices { mean += samples[t] }
    mean /= Double(weights.count)
    for t in weights.indices { target[t] = (samples[t] - mean) * weights[t] * scale }
  }
}
