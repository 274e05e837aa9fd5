import TestSupport
import Testing
import TrajectoryModel

@Suite("Filled gaps")
struct FilledGapsTests {
  @Test("short gaps of a straight line are filled exactly, long ones not at all", arguments: [1, 2, 5, 30])
  func straightLine(framesPerBlock: Int) throws {
    let line = { (frame: Int, individual: Int, axis: Int) in Double(frame * (individual + 1) - axis) }
    // Gaps of one, three and four frames, and one that is open at the end.
    let missing = [(2, 0), (5, 1), (6, 1), (7, 1), (10, 0), (11, 0), (12, 0), (13, 0), (28, 1), (29, 1)]
    let base = MadeRecording(
      frames: 30, individuals: 2, dimensions: 3, velocities: true, framesPerBlock: framesPerBlock,
      missing: missing,
      position: line)
    let whole = try FrameBlock(
      MadeRecording(frames: 30, individuals: 2, dimensions: 3, velocities: true, position: line))
    let stream = try FilledGaps(base, upTo: 3).stream()
    var positions: [Double] = []
    var velocities: [Double] = []
    while let block = try stream.next() {
      positions += block.positions
      velocities += block.velocities
    }
    for index in positions.indices {
      let (frame, individual) = (index / 6, index / 3 % 2)
      if individual == 0 && (10...13).contains(frame) || individual == 1 && frame >= 28 {
        #expect(positions[index].isNaN)
      } else {
        #expect(abs(positions[index] - whole.positions[index]) < 1e-13)
        #expect(abs(velocities[index] - whole.velocities[index]) < 1e-13)
      }
    }
    #expect(stream.notices.map(\.count) == [4])
    // 60 positions, of which six stay missing.
    #expect(stream.notices.map(\.share) == [4.0 / 54])
    #expect(
      stream.notices.map(\.message) == ["7.4 % of the positions are interpolated, in gaps of up to 3 frames"])
  }

  @Test("across the wall of a box the short way is taken")
  func box() throws {
    let base = MadeRecording(
      frames: 3, individuals: 1, dimensions: 2, domain: .periodic(SIMD3(10, 10, 0)), missing: [(1, 0)]
    ) { frame, _, axis in axis == 0 ? [9.5, 0, 0.5][frame] : 4 }
    let positions = try FrameBlock(FilledGaps(base, upTo: 1)).positions
    #expect(Array(positions[2...3]) == [10, 4])
  }
}
