import Simulation

/// The state of a school as one number: FNV-1a over the bits of positions and velocities.
func digest(_ simulator: Simulator) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for i in 0..<simulator.parameters.individuals {
    for axis in 0..<3 {
      hash = (hash ^ simulator.positions[i][axis].bitPattern) &* 0x100_0000_01b3
      hash = (hash ^ simulator.velocities[i][axis].bitPattern) &* 0x100_0000_01b3
    }
  }
  return hash
}

/// The state of a school as rows: positions and velocities.
func rows(_ simulator: Simulator) -> (positions: [Double], velocities: [Double]) {
  let range = 0..<simulator.parameters.individuals
  func flat(_ vector: SIMD3<Double>) -> [Double] { [vector.x, vector.y, vector.z] }
  return (range.flatMap { flat(simulator.positions[$0]) }, range.flatMap { flat(simulator.velocities[$0]) })
}
