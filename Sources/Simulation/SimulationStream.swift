import Platform
import TrajectoryModel

/// The frames of a running simulation.
final class SimulationStream: FrameStream {
  private let simulator: Simulator
  private var remaining: Int
  private var savesState: Bool

  init(_ simulator: Simulator, remaining: Int, startsWithState: Bool) {
    self.simulator = simulator
    self.remaining = remaining
    savesState = startsWithState
  }

  func next() throws -> FrameBlock? {
    if remaining == 0 { return nil }
    let parameters = simulator.parameters
    let stride = 3 * parameters.individuals
    // At most 1 MiB of positions and velocities, and soon enough for a progress bar.
    let count = min(remaining, max(1, min(1 << 16 / stride, 256)))
    var block = FrameBlock(
      individuals: parameters.individuals, dimensions: 3, frames: [], times: [], positions: [])
    block.positions.reserveCapacity(count * stride)
    block.velocities.reserveCapacity(count * stride)
    for _ in 0..<count {
      if savesState {
        savesState = false
      } else {
        do {
          for _ in 0..<parameters.saveEvery {
            try Interruption.check()
            simulator.advance()
          }
        } catch {
          // What is done already is not lost; the next call reports the signal.
          if block.count > 0 { break }
          throw error
        }
      }
      block.frames.append(simulator.step / parameters.saveEvery)
      block.times.append(simulator.time)
      Self.append(simulator.positions, to: &block.positions)
      Self.append(simulator.velocities, to: &block.velocities)
    }
    remaining -= block.count
    return block
  }

  private static func append(_ vectors: VectorColumns, to row: inout [Double]) {
    let columns = VectorPointers(vectors)
    for i in 0..<vectors.count {
      let vector = columns[i]
      row.append(vector.x)
      row.append(vector.y)
      row.append(vector.z)
    }
  }
}
