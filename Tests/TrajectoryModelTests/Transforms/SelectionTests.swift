import TestSupport
import Testing
import TrajectoryModel

@Suite("Selections")
struct SelectionTests {
  private let base = MadeRecording(frames: 30, individuals: 3, dimensions: 2)

  @Test(
    "frames are those of a slice",
    arguments: [(0, 30, 1), (3, 20, 1), (0, 30, 4), (5, 100, 7), (29, 30, 3)])
  func frames(lower: Int, upper: Int, step: Int) throws {
    let source = try FrameSelection(base, lower..<upper, step: step)
    let block = try FrameBlock(source)
    let expected = Array(stride(from: lower, to: min(upper, 30), by: step))
    let whole = try FrameBlock(base)
    #expect(block.frames == expected)
    #expect(block.times == expected.map { whole.times[$0] })
    #expect(block.positions == expected.flatMap { whole.positions[$0 * 6..<$0 * 6 + 6] })
    #expect(block.velocities == expected.flatMap { whole.velocities[$0 * 6..<$0 * 6 + 6] })
    #expect(source.info.frameCount == expected.count)
    #expect(source.info.timeStep == 0.5 * Double(step))
  }

  @Test("an empty selection is refused", arguments: [(30, 40), (5, 5)])
  func empty(lower: Int, upper: Int) {
    let error = #expect(throws: KaditaError.self) { try FrameSelection(base, lower..<upper) }
    #expect(error?.exitStatus == 64)
    #expect(
      error?.description
        == "made: there are no frames \(lower) to \(upper): the recording has 30; choose others with --frames or --time"
    )
  }

  @Test("times are taken from the first to below the second")
  func times() throws {
    #expect(try FrameBlock(FrameSelection(base, timeFrom: 1, to: 3)).times == [1, 1.5, 2, 2.5])
    #expect(try FrameBlock(FrameSelection(base, timeFrom: -5, to: 0.1)).times == [0])
    #expect(throws: KaditaError.self) { try FrameSelection(base, timeFrom: 15, to: 20) }
  }

  @Test("consecutive selections make up the whole", arguments: [1, 4, 11])
  func partition(size: Int) throws {
    var parts: [Double] = []
    for first in stride(from: 0, to: 30, by: size) {
      parts += try FrameBlock(FrameSelection(base, first..<first + size)).positions
    }
    #expect(parts == (try FrameBlock(base)).positions)
  }

  @Test("excluded individuals are gone, the others as they were")
  func exclusion() throws {
    let source = try ExcludedIndividuals(base, excluding: ["fish 1"])
    let (block, whole) = (try FrameBlock(source), try FrameBlock(base))
    #expect(source.info.individuals == ["fish 0", "fish 2"])
    for frame in 0..<30 {
      #expect(block.positions[frame * 4] == whole.positions[frame * 6])
      #expect(block.velocities[frame * 4 + 3] == whole.velocities[frame * 6 + 5])
    }
  }

  @Test("an unknown individual is named, with those there are")
  func unknown() {
    let error = #expect(throws: KaditaError.self) { try ExcludedIndividuals(base, excluding: ["fish 9"]) }
    #expect(
      error?.description == "made: there is no individual named fish 9; choose from fish 0, fish 1, fish 2")
    #expect(throws: KaditaError.self) {
      try ExcludedIndividuals(base, excluding: ["fish 0", "fish 1", "fish 2"])
    }
  }

  @Test("lengths scale, times do not; there and back is where one was")
  func scaling() throws {
    var boxed = base
    boxed.info.domain = .periodic(SIMD3(8, 4, 0))
    let scaled = try ScaledSource(boxed, by: 4, unit: "cm")
    #expect(scaled.info.units == Units(length: "cm", time: "s"))
    #expect(scaled.info.domain == .periodic(SIMD3(32, 16, 0)))
    let (block, whole) = (try FrameBlock(scaled), try FrameBlock(base))
    #expect(block.positions == whole.positions.map { 4 * $0 })
    #expect(block.velocities == whole.velocities.map { 4 * $0 })
    #expect(block.times == whole.times)
    #expect(try FrameBlock(ScaledSource(scaled, by: 0.25, unit: nil)).positions == whole.positions)
    for factor in [0, -1, .nan, .infinity] {
      #expect(throws: KaditaError.self) { try ScaledSource(base, by: factor, unit: nil) }
    }
  }
}
