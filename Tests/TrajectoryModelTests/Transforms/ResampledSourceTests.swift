import TestSupport
import Testing
import TrajectoryModel

@Suite("Resampling")
struct ResampledSourceTests {
  private let times = [1.0, 1.5, 3, 3.25, 7, 8]

  @Test("a straight line stays one, at even times", arguments: [1, 2, 6], [0.25, 1, 1.75])
  func straightLine(framesPerBlock: Int, step: Double) throws {
    let base = MadeRecording(
      frames: 6, individuals: 2, dimensions: 3, framesPerBlock: framesPerBlock, timeStep: nil, times: times
    ) { frame, individual, axis in times[frame] * Double(individual + 1) - Double(axis) }
    let source = try ResampledSource(base, every: step)
    let block = try FrameBlock(source)
    #expect(source.info.timeStep == step)
    #expect(block.times == (0..<Int(7 / step) + 1).map { 1 + Double($0) * step })
    #expect(block.frames == Array(0..<source.info.frameCount))
    for index in block.positions.indices {
      let expected = block.times[index / 6] * Double(index / 3 % 2 + 1) - Double(index % 3)
      #expect(abs(block.positions[index] - expected) < 1e-13)
    }
    var visited: [Double] = []
    source.visitTimes { _, time in
      visited.append(time)
      return true
    }
    #expect(visited == block.times)
  }

  @Test("nothing is invented across a gap")
  func gap() throws {
    let base = MadeRecording(
      frames: 6, individuals: 1, dimensions: 2, timeStep: nil, times: times, missing: [(2, 0)]
    ) { frame, _, _ in Double(frame) }
    let block = try FrameBlock(ResampledSource(base, every: 0.5))
    let present = block.times.indices.filter { !block.positions[2 * $0].isNaN }.map { block.times[$0] }
    #expect(present == [1, 1.5, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8])
  }

  @Test("a long pause comes in blocks of a bounded size")
  func pause() throws {
    let times = [0.0, 1, 40_000, 40_001]
    let base = MadeRecording(frames: 4, individuals: 1, dimensions: 2, timeStep: nil, times: times) {
      frame, _, _ in times[frame]
    }
    let source = try ResampledSource(base, every: 0.25)
    let stream = try source.stream()
    var frames = 0
    while let block = try stream.next() {
      #expect(block.positions.count <= 1 << 16)
      #expect(block.frames == Array(frames..<frames + block.count))
      let places = zip(block.positions.indices, block.positions)
      #expect(places.allSatisfy { abs($1 - block.times[$0 / 2]) < 1e-9 })
      frames += block.count
    }
    #expect(frames == source.info.frameCount && frames == 160_005)
  }

  @Test("impossible steps", arguments: [0, -1, .nan, .infinity, 1e-12]) func steps(step: Double) {
    let base = MadeRecording(frames: 6, individuals: 1, dimensions: 2)
    let error = #expect(throws: KaditaError.self) { try ResampledSource(base, every: step) }
    #expect(error?.exitStatus == 64)
  }
}
