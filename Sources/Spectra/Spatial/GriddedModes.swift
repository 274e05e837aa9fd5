import TrajectoryModel

/// Fourier modes by spreading the individuals over a grid and transforming that: for large groups.
///
/// The cost grows with the individuals plus the wave vectors, not with their product. See ``SpreadingKernel`` for
/// the error.
final class GriddedModes {
  private let shells: WaveShells
  private let nodes: SIMD3<Int>
  /// Two real fields each: density and first component of the current, the other two components.
  private let pairs: [FourierTransform]
  /// 1 / the kernel's transform, by axis and number of periods.
  private let corrections: [[Double]]

  init(shells: WaveShells) throws {
    self.shells = shells
    var nodes = SIMD3(1, 1, 1)
    var corrections = [[1.0], [1.0], [1.0]]
    for axis in 0..<shells.dimensions {
      let n = TransformLength.smooth(atLeast: max(2 * SpreadingKernel.width, 4 * shells.largest[axis] + 2))
      nodes[axis] = n
      corrections[axis] = (0...shells.largest[axis]).map {
        1 / SpreadingKernel.transform(periods: $0, nodes: n)
      }
    }
    self.nodes = nodes
    self.corrections = corrections
    pairs = [
      try FourierTransform(shape: [nodes.x, nodes.y, nodes.z]),
      try FourierTransform(shape: [nodes.x, nodes.y, nodes.z]),
    ]
  }

  func modes(of frame: Frame) -> WaveModes {
    spread(frame)
    for pair in pairs { pair.run() }
    var modes = WaveModes(count: shells.waves.count)
    for (index, wave) in shells.waves.enumerated() {
      let n = wave.periods
      let scale = corrections[0][n.x] * corrections[1][abs(n.y)] * corrections[2][abs(n.z)]
      let (density, x) = split(pairs[0].output, n, scale)
      let (y, z) = split(pairs[1].output, n, scale)
      modes.density[index] = density
      modes.currentReal[index] = SIMD3(x.x, y.x, z.x)
      modes.currentImaginary[index] = SIMD3(x.y, y.y, z.y)
    }
    return modes
  }

  private func spread(_ frame: Frame) {
    for pair in pairs { pair.clear() }
    let (first, second) = (pairs[0].input, pairs[1].input)
    for i in 0..<frame.count {
      let v = frame.velocities[i]
      let (one, other) = (SIMD2(1, v.x), SIMD2(v.y, v.z))
      let (x0, wx) = weights(frame.positions[i].x, 0)
      let (y0, wy) = weights(frame.positions[i].y, 1)
      let (z0, wz) = weights(frame.positions[i].z, 2)
      for a in 0..<SpreadingKernel.width {
        let row = wrapped(x0 + a, 0) * nodes.y
        for b in 0..<SpreadingKernel.width {
          let line = (row + wrapped(y0 + b, 1)) * nodes.z
          let weight = wx[a] * wy[b]
          for c in 0..<(shells.dimensions == 3 ? SpreadingKernel.width : 1) {
            let node = line + wrapped(z0 + c, 2)
            first[node] += one * (weight * wz[c])
            second[node] += other * (weight * wz[c])
          }
        }
      }
    }
  }

  private func weights(_ coordinate: Double, _ axis: Int) -> (first: Int, values: SIMD8<Double>) {
    guard axis < shells.dimensions else { return (0, SIMD8(repeating: 1)) }
    let turns = coordinate / shells.edges[axis]
    return SpreadingKernel.weights(at: (turns - turns.rounded(.down)) * Double(nodes[axis]))
  }

  @inline(__always)
  private func wrapped(_ node: Int, _ axis: Int) -> Int {
    node < 0 ? node + nodes[axis] : node >= nodes[axis] ? node - nodes[axis] : node
  }

  /// The modes of the two real fields that make up a complex one.
  private func split(_ z: UnsafeMutableBufferPointer<SIMD2<Double>>, _ n: SIMD3<Int>, _ scale: Double)
    -> (SIMD2<Double>, SIMD2<Double>)
  {
    let here = z[place(n)] * (scale / 2)
    let there = z[place(SIMD3(-n.x, -n.y, -n.z))] * (scale / 2)
    return (SIMD2(here.x + there.x, here.y - there.y), SIMD2(here.y + there.y, there.x - here.x))
  }

  private func place(_ n: SIMD3<Int>) -> Int {
    (wrapped(n.x, 0) * nodes.y + wrapped(n.y, 1)) * nodes.z + wrapped(n.z, 2)
  }
}
