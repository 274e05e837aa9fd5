/// The Fourier modes of a frame: of the density and of the current, at each wave vector.
struct WaveModes {
  /// ρ_k = Σ exp(−ik·x).
  var density: [SIMD2<Double>]
  /// j_k = Σ v exp(−ik·x): real parts of the components.
  var currentReal: [SIMD3<Double>]
  /// Imaginary parts.
  var currentImaginary: [SIMD3<Double>]

  init(count: Int) {
    density = [SIMD2<Double>](repeating: .zero, count: count)
    currentReal = [SIMD3<Double>](repeating: .zero, count: count)
    currentImaginary = currentReal
  }
}
