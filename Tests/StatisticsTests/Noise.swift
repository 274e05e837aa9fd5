import Foundation

/// Random series for the tests: the same ones in every run.
struct Noise: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func normal() -> Double {
    let radius = (-2 * log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &self))).squareRoot()
    return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &self))
  }

  /// A stationary AR(1) series of unit innovations.
  mutating func autoregressive(_ phi: Double, count: Int) -> [Double] {
    var value = normal() / (1 - phi * phi).squareRoot()
    return (0..<count).map { _ in
      defer { value = phi * value + normal() }
      return value
    }
  }
}
