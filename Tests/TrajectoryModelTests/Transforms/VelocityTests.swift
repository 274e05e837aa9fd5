import TestSupport
import Testing
import TrajectoryModel

@Suite("Estimated velocities")
struct VelocityTests {
  /// A parabola for each individual and axis.
  private func parabola(_ frame: Int, _ individual: Int, _ axis: Int) -> Double {
    let t = Double(frame) * 0.5
    return Double(individual) - 2 * t + Double(axis + 1) * 0.25 * t * t
  }

  private func slope(_ frame: Int, _ axis: Int) -> Double {
    -2 + Double(axis + 1) * 0.5 * Double(frame) * 0.5
  }

  @Test(
    "a parabola's slope is found exactly in the interior, whatever the size of blocks",
    arguments: [1, 2, 3, 7, 40], [EstimatedVelocities.Method.centralDifference, .savitzkyGolay(window: 5)])
  func parabolas(framesPerBlock: Int, method: EstimatedVelocities.Method) throws {
    let base = MadeRecording(
      frames: 40, individuals: 3, dimensions: 3, framesPerBlock: framesPerBlock, position: parabola)
    let block = try FrameBlock(EstimatedVelocities(base, method))
    let margin = method == .centralDifference ? 1 : 2
    for frame in 0..<40 {
      for individual in 0..<3 {
        for axis in 0..<3 {
          let velocity = block.velocities[frame * 9 + individual * 3 + axis]
          if frame < margin || frame >= 40 - margin {
            #expect(velocity.isNaN)
          } else {
            // Coordinates up to 300 with a rounding of 6e-14, divided by a window of at least 1.
            #expect(abs(velocity - slope(frame, axis)) < 1e-12)
          }
        }
      }
    }
    #expect(block.positions == (try FrameBlock(base)).positions)
    #expect(block.frames == Array(0..<40))
  }

  @Test("every run of an individual has ends of its own")
  func runs() throws {
    let base = MadeRecording(
      frames: 10, individuals: 2, dimensions: 2, framesPerBlock: 3, missing: [(4, 1)], position: parabola)
    let velocities = try FrameBlock(EstimatedVelocities(base, .centralDifference)).velocities
    let present = { (individual: Int) in
      (0..<10).filter { !velocities[$0 * 4 + individual * 2].isNaN }
    }
    #expect(present(0) == Array(1...8))
    #expect(present(1) == [1, 2, 6, 7, 8])
  }

  @Test(
    "a wall of the box is no wall",
    arguments: [EstimatedVelocities.Method.centralDifference, .savitzkyGolay(window: 5)])
  func box(method: EstimatedVelocities.Method) throws {
    // Almost half the box a frame: two frames together are more than half of it.
    let box = Domain.periodic(SIMD3(repeating: 8))
    let straight = MadeRecording(frames: 30, individuals: 1, dimensions: 3) { frame, _, axis in
      Double(frame) * [3.5, -2, 0.25][axis]
    }
    let wrapped = MadeRecording(frames: 30, individuals: 1, dimensions: 3, domain: box) { frame, _, axis in
      let x = Double(frame) * [3.5, -2, 0.25][axis]
      return x - 8 * (x / 8).rounded(.down)
    }
    let expected = try FrameBlock(EstimatedVelocities(straight, method)).velocities
    let found = try FrameBlock(EstimatedVelocities(wrapped, method)).velocities
    #expect(expected.map(\.bitPattern) == found.map(\.bitPattern))
  }

  @Test("times count where they are uneven")
  func uneven() throws {
    let times = [0, 1, 3, 4, 10.0]
    let base = MadeRecording(frames: 5, individuals: 1, dimensions: 2, timeStep: nil, times: times) {
      frame, _, axis in times[frame] * Double(axis + 1)
    }
    let velocities = try FrameBlock(EstimatedVelocities(base, .centralDifference)).velocities
    #expect(Array(velocities[2..<8]) == [1, 2, 1, 2, 1, 2])
    let error = #expect(throws: KaditaError.self) { try EstimatedVelocities(base, .savitzkyGolay(window: 3)) }
    #expect(error?.exitStatus == 65)
  }

  @Test("a jump breaks the run where a largest speed is given")
  func jump() throws {
    let base = MadeRecording(frames: 10, individuals: 1, dimensions: 2) { frame, _, _ in
      Double(frame) + (frame >= 5 ? 100 : 0)
    }
    let stream = try EstimatedVelocities(base, .centralDifference, maximumSpeed: 20).stream()
    var velocities: [Double] = []
    while let block = try stream.next() { velocities += block.velocities }
    #expect((0..<10).filter { !velocities[2 * $0].isNaN } == [1, 2, 3, 6, 7, 8])
  }

  @Test("impossible windows", arguments: [0, 1, 2, 4]) func windows(window: Int) {
    let base = MadeRecording(frames: 10, individuals: 1, dimensions: 2)
    let error = #expect(throws: KaditaError.self) {
      try EstimatedVelocities(base, .savitzkyGolay(window: window))
    }
    #expect(error?.exitStatus == 64)
  }
}
