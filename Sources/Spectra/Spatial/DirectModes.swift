import PortableMath
import TrajectoryModel

/// Fourier modes by summing over the individuals for every wave vector.
final class DirectModes {
  private let shells: WaveShells
  /// exp(−2πi n x / L) of each individual, by axis and n.
  private var phases: [[[SIMD2<Double>]]] = []

  init(shells: WaveShells) { self.shells = shells }

  func modes(of frame: Frame) -> WaveModes {
    phases = (0..<3).map { axis in axisPhases(frame, axis) }
    var modes = WaveModes(count: shells.waves.count)
    for (index, wave) in shells.waves.enumerated() {
      let x = phases[0][wave.periods.x]
      let y = phases[1][abs(wave.periods.y)]
      let z = phases[2][abs(wave.periods.z)]
      let ySign = wave.periods.y < 0 ? -1.0 : 1
      let zSign = wave.periods.z < 0 ? -1.0 : 1
      var density = SIMD2<Double>.zero
      var real = SIMD3<Double>.zero
      var imaginary = SIMD3<Double>.zero
      for i in 0..<frame.count {
        let phase = Self.product(
          Self.product(x[i], SIMD2(y[i].x, ySign * y[i].y)), SIMD2(z[i].x, zSign * z[i].y))
        density += phase
        real += frame.velocities[i] * phase.x
        imaginary += frame.velocities[i] * phase.y
      }
      modes.density[index] = density
      modes.currentReal[index] = real
      modes.currentImaginary[index] = imaginary
    }
    return modes
  }

  private func axisPhases(_ frame: Frame, _ axis: Int) -> [[SIMD2<Double>]] {
    var result = [[SIMD2<Double>](repeating: SIMD2(1, 0), count: frame.count)]
    guard axis < shells.dimensions, shells.largest[axis] > 0 else { return result }
    let first = (0..<frame.count).map { i in
      // Turns, less whole ones: the angle stays small however far from the origin the coordinates are.
      let turns = frame.positions[i][axis] / shells.edges[axis]
      let (sine, cosine) = PortableMath.sincos(-2 * .pi * (turns - turns.rounded()))
      return SIMD2(cosine, sine)
    }
    for n in 1...shells.largest[axis] {
      result.append(zip(result[n - 1], first).map { Self.product($0, $1) })
    }
    return result
  }

  @inline(__always)
  private static func product(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x)
  }
}
