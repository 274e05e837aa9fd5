import PortableMath

/// Random numbers for tests, the same in every run.
struct Dice {
  private let generator: Philox
  private var drawn: UInt32 = 0

  init(_ seed: Int) { generator = Philox(seed: UInt64(seed)) }

  /// Uniform in [0, 1).
  mutating func uniform() -> Double {
    drawn += 1
    return generator.uniform(drawn, 0, 0, 0)
  }

  /// Uniform between two bounds.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * uniform() }

  /// A whole number in a range.
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }

  /// Standard normal.
  mutating func normal() -> Double {
    drawn += 1
    return generator.normals(drawn, 0, 0, 1).x
  }

  /// A vector of independent normals; z is zero in two dimensions.
  mutating func normals(_ dimensions: Int) -> SIMD3<Double> {
    let (x, y) = (normal(), normal())
    return SIMD3(x, y, dimensions == 3 ? normal() : 0)
  }

  /// A direction, uniform on the sphere or circle.
  mutating func direction(_ dimensions: Int) -> SIMD3<Double> {
    let v = normals(dimensions)
    return v / (v * v).sum().squareRoot()
  }

  /// A point, uniform in the unit ball or disc.
  mutating func inBall(_ dimensions: Int) -> SIMD3<Double> {
    while true {
      let p = SIMD3(uniform(-1, 1), uniform(-1, 1), dimensions == 3 ? uniform(-1, 1) : 0)
      if (p * p).sum() <= 1 { return p }
    }
  }

  /// A direction about the z axis by the law of von Mises and Fisher on the sphere (Wood 1994).
  mutating func vonMisesFisher(_ concentration: Double) -> SIMD3<Double> {
    guard concentration > 0 else { return direction(3) }
    let u = uniform()
    let tail = PortableMath.exp(-2 * concentration)
    let z = 1 + PortableMath.log(1 - u + u * tail) / concentration
    let around = direction(2)
    return (1 - z * z).squareRoot() * around + SIMD3(0, 0, z)
  }

  /// A rotation of space; about the z axis in two dimensions.
  mutating func rotation(_ dimensions: Int) -> @Sendable (SIMD3<Double>) -> SIMD3<Double> {
    let a = direction(dimensions)
    if dimensions == 2 { return { SIMD3(a.x * $0.x - a.y * $0.y, a.y * $0.x + a.x * $0.y, 0) } }
    let b = direction(3)
    // Two reflections make a rotation.
    return { v in
      let w = v - 2 * (a * v).sum() * a
      return w - 2 * (b * w).sum() * b
    }
  }
}
