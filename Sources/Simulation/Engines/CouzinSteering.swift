import PortableMath

/// The turn of Couzin et al. 2002 (doi:10.1006/jtbi.2002.3065): the desired direction gets the noise, then the
/// heading is rotated toward it by at most θτ.
struct CouzinSteering: Steering {
  let maximumTurn: Double
  let noise: Double
  let turning: Turning
  let philox: Philox
  private let cosine: Double
  private let sine: Double

  init(_ parameters: SimulationParameters) {
    maximumTurn = parameters.couzin.turningRate * .pi / 180 * parameters.timeStep
    noise = parameters.noise
    turning = parameters.couzin.turning
    philox = Philox(seed: parameters.seed)
    (sine, cosine) = PortableMath.sincos(maximumTurn)
  }

  var hasNoise: Bool { noise > 0 }

  func drawNoise(_ source: NoiseSource, step: Int, first: Int, into noise: NoiseColumns) {
    source.normals(.noise, step: step, first: first, noise.a, noise.b)
    source.circle(.noiseAxis, step: step, first: first, noise.c, noise.d)
  }

  @inline(__always)
  func turn(
    _ heading: SIMD3<Double>, toward desired: SIMD3<Double>, noise draws: SIMD4<Double>, animal: Int,
    step: Int
  ) -> SIMD3<Double> {
    let length = desired.length
    var target = length < 1e-10 ? heading : desired / length
    if hasNoise {
      // Rotation about a random axis perpendicular to the target: away from it in a random direction.
      let (s, c) = PortableMath.sincos(noise * draws.x)
      target = target * c + target.perpendicular(draws.z, draws.w) * s
    }
    if turning == .linear { return PublishedSteering.interpolated(heading, target, maximumTurn) }
    return rotated(heading, toward: target, animal: animal, step: step)
  }

  @inline(__always)
  private func rotated(
    _ heading: SIMD3<Double>, toward target: SIMD3<Double>, animal: Int, step: Int
  ) -> SIMD3<Double> {
    if maximumTurn >= .pi { return target }
    let along = heading.dot(target)
    let across = target - along * heading
    let length = across.length
    // sin(angle − θτ) ≤ 0: the target is within reach. Holds its precision for small angles, as acos does not.
    if length * cosine - along * sine <= 0 { return target }
    guard length > 1e-10 else {
      // Straight behind, where every plane is as good: a random one.
      let (low, high) = NoiseSource.words(step)
      let point = philox.circle(UInt32(animal), low, high, RandomStream.antiparallel.rawValue)
      return heading * cosine + heading.perpendicular(point.x, point.y) * sine
    }
    return heading * cosine + across * (sine / length)
  }
}
