import PortableMath
import Spectra

/// Random series for the tests, the same in every run.
struct Randomness {
  private let philox: Philox
  private var counter: UInt32 = 0

  init(_ seed: UInt64) { philox = Philox(seed: seed) }

  mutating func uniform() -> Double {
    counter += 1
    return philox.uniform(counter, 0, 0, 0)
  }

  mutating func normal() -> Double {
    counter += 1
    return philox.normals(counter, 0, 0, 1).x
  }

  /// An isotropic unit vector.
  mutating func direction() -> SIMD3<Double> {
    let vector = SIMD3(normal(), normal(), normal())
    return vector / (vector * vector).sum().squareRoot()
  }

  /// White noise.
  mutating func noise(_ count: Int, deviation: Double) -> VectorSeries {
    VectorSeries((0..<count).map { _ in deviation * normal() })
  }

  /// A stationary Ornstein–Uhlenbeck process of rate γ and unit variance, sampled at a step.
  mutating func ornsteinUhlenbeck(_ count: Int, rate: Double, step: Double) -> VectorSeries {
    let phi = PortableMath.exp(-rate * step)
    let kick = (1 - phi * phi).squareRoot()
    var value = normal()
    return VectorSeries(
      (0..<count).map { _ in
        defer { value = phi * value + kick * normal() }
        return value
      })
  }
}
