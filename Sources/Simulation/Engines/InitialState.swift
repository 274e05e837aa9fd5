import PortableMath
import TrajectoryModel

/// Where the animals are at the start, and where they head.
struct InitialState {
  let parameters: SimulationParameters
  let domain: Domain
  private let philox: Philox

  init(_ parameters: SimulationParameters, domain: Domain) {
    self.parameters = parameters
    self.domain = domain
    philox = Philox(seed: parameters.seed)
  }

  /// Fills positions and velocities.
  func fill(_ positions: VectorColumns, _ velocities: VectorColumns) {
    let count = parameters.individuals
    positions.resize(to: count)
    velocities.resize(to: count)
    for i in 0..<count {
      if parameters.engine == .published, parameters.published.startsOnCircle {
        (positions[i], velocities[i]) = onCircle(i)
      } else {
        positions[i] = parameters.engine == .published ? inBox(i) : inSphere(i)
        velocities[i] = isotropic(i) * parameters.speed
      }
    }
  }

  private func normals(_ i: Int, _ stream: RandomStream, attempt: UInt32 = 0) -> SIMD2<Double> {
    philox.normals(UInt32(i), attempt, 0, stream.rawValue)
  }

  /// A unit vector, uniformly distributed: three normal numbers, normalised.
  private func isotropic(_ i: Int) -> SIMD3<Double> {
    for attempt in UInt32(0)... {
      let xy = normals(i, .startHeading, attempt: attempt)
      let vector = SIMD3(xy.x, xy.y, normals(i, .startHeadingSecond, attempt: attempt).x)
      if vector.length > 1e-10 { return vector / vector.length }
    }
    return SIMD3(1, 0, 0)
  }

  private func uniform(_ i: Int, attempt: UInt32) -> SIMD3<Double> {
    let xy = philox.uniforms(UInt32(i), attempt, 0, RandomStream.start.rawValue)
    return SIMD3(xy.x, xy.y, philox.uniform(UInt32(i), attempt, 0, RandomStream.startSecond.rawValue))
  }

  private func inBox(_ i: Int) -> SIMD3<Double> { uniform(i, attempt: 0) * parameters.box }

  /// In the sphere by trying points of the cube about it; about the centre of the box where there is one.
  private func inSphere(_ i: Int) -> SIMD3<Double> {
    for attempt in UInt32(0)... {
      let point = 2 * uniform(i, attempt: attempt) - 1
      if point.dot(point) <= 1 {
        return domain.wrap(point * parameters.couzin.startRadius + parameters.box / 2)
      }
    }
    return .zero
  }

  /// Near a circle in the plane z = L/2 about the centre of the box, heading along it (dewi-kadita's `torus_init`).
  private func onCircle(_ i: Int) -> (SIMD3<Double>, SIMD3<Double>) {
    let given = parameters.published.circleRadius
    let radius = given > 0 ? given : parameters.box / 4
    let first = normals(i, .start)
    let second = normals(i, .startSecond)
    let angle = 2 * Double.pi * Double(i) / Double(parameters.individuals) + 0.1 * first.x
    let distance = radius + 0.15 * radius * first.y
    let (sine, cosine) = PortableMath.sincos(angle)
    let center = parameters.box / 2
    let position = SIMD3(
      center + distance * cosine, center + distance * sine, center + 0.3 * radius * second.x)
    let direction = SIMD3(-sine, cosine, 0.1 * second.y)
    return (domain.wrap(position), direction / direction.length * parameters.speed)
  }
}
