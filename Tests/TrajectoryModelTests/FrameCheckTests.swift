import Testing
import TrajectoryModel

@Suite("Checks of frames")
struct FrameCheckTests {
  private func info(_ individuals: Int, _ domain: Domain = .open) -> RecordingInfo {
    RecordingInfo(
      path: "test", layout: "made", reason: "made", frameCount: 100,
      individuals: (0..<individuals).map { "fish\($0)" }, dimensions: 2, domain: domain)
  }

  /// Fish that swim along x, one after the other, at speeds 1, 2, 3, …; `jump` moves the first one aside once.
  private func blocks(_ individuals: Int, jump: Double, wrap: Double? = nil) -> [FrameBlock] {
    (0..<10).map { part in
      let frames = Array(part * 10..<(part * 10 + 10))
      let positions = frames.flatMap { frame in
        (0..<individuals).flatMap { fish in
          let x = Double(frame * (fish + 1)) + (fish == 0 && frame >= 50 ? jump : 0)
          return [wrap.map { x.truncatingRemainder(dividingBy: $0) } ?? x, Double(fish)]
        }
      }
      return FrameBlock(
        individuals: individuals, dimensions: 2, frames: frames, times: frames.map { Double($0) },
        positions: positions)
    }
  }

  @Test func jumpIsNamed() throws {
    let check = JumpCheck(info(5), limit: nil)
    for block in blocks(5, jump: 400) { check.observe(block) }
    let median = try #require(check.medianSpeed)
    // Bins of 1/64 octave.
    #expect(abs(median - 3) < 3.0 / 64)
    #expect(
      check.notices == [
        Notice(
          "suspected-swaps",
          "steps are faster than 10 × the median speed, identities may have been exchanged; the fastest is fish0 in frame 50",
          remedy: "--max-speed 30.2")
      ])
  }

  @Test func steadySwimmingIsNoJump() {
    let check = JumpCheck(info(5), limit: nil)
    for block in blocks(5, jump: 0) { check.observe(block) }
    #expect(check.notices.isEmpty)
  }

  @Test func limitIsTakenAsGiven() {
    let check = JumpCheck(info(5), limit: 3.5)
    for block in blocks(5, jump: 0) { check.observe(block) }
    // Two fish in 99 steps, across the seams of the blocks too.
    #expect(check.notices.first?.count == 198)
    #expect(check.notices.first?.message.contains("identities may have been exchanged") == true)
    let breaking = JumpCheck(info(5), limit: 3.5, breaksTracks: true)
    for block in blocks(5, jump: 0) { breaking.observe(block) }
    #expect(breaking.notices.first?.message.contains("no velocity reaches across them") == true)
  }

  @Test func crossingAPeriodicBoundaryIsNoJump() {
    let check = JumpCheck(info(5, .periodic(SIMD3(1000, 0, 0))), limit: nil)
    for block in blocks(5, jump: 0, wrap: 1000) { check.observe(block) }
    #expect(check.notices.isEmpty)
    let open = JumpCheck(info(20), limit: nil)
    for block in blocks(20, jump: 0, wrap: 1000) { open.observe(block) }
    #expect(!open.notices.isEmpty)
  }

  @Test func missingPositionsBreakSteps() {
    let check = JumpCheck(info(1), limit: 1)
    check.observe(
      FrameBlock(
        individuals: 1, dimensions: 2, frames: [0, 1, 2], times: [0, 1, 2],
        positions: [0, 0, .nan, .nan, 9, 9]))
    #expect(check.notices.isEmpty)
    #expect(check.medianSpeed == nil)
  }

  @Test func distanceToTheWallOfASquare() throws {
    let arena = try Arena(square: 10)
    #expect(arena.distanceToWall(SIMD2(5, 5)) == 5)
    #expect(arena.distanceToWall(SIMD2(1, 5)) == 1)
    #expect(arena.distanceToWall(SIMD2(10, 10)) == 0)
    #expect(arena.distanceToWall(SIMD2(13, 14)) == 5)
  }

  @Test func areaOfAnArena() throws {
    #expect(try Arena(square: 10).area == 100)
    #expect(try Arena(corners: [SIMD2(5, 5), SIMD2(5, 8), SIMD2(9, 5)]).area == -6)
    #expect(try Arena(corners: [SIMD2(1, 1), SIMD2(2, 2), SIMD2(4, 4)]).area == 0)
  }

  @Test func shareNearTheWall() throws {
    let check = try WallCheck(Arena(square: 100), bodyLength: 5)
    check.observe(
      FrameBlock(
        individuals: 4, dimensions: 2, frames: [0], times: [0],
        positions: [1, 50, 50, 91, 50, 50, .nan, .nan]))
    #expect(check.share == 2.0 / 3)
    #expect(
      check.notices == [
        Notice(
          "near-wall",
          "66.7 % of the positions are within two body lengths of the wall: turning along it may pass for milling",
          count: 2, share: 2.0 / 3)
      ])
  }

  @Test func schoolInTheMiddleIsNotReported() throws {
    let check = try WallCheck(Arena(square: 100), bodyLength: 5)
    check.observe(
      FrameBlock(individuals: 2, dimensions: 2, frames: [0], times: [0], positions: [50, 50, 40, 60]))
    #expect(check.share == 0)
    #expect(check.notices.isEmpty)
  }

  @Test func impossibleArenas() {
    #expect(throws: KaditaError.self) { try Arena(square: -1) }
    #expect(throws: KaditaError.self) { try Arena(corners: [SIMD2(0, 0), SIMD2(1, 1)]) }
    #expect(throws: KaditaError.self) { try Arena(corners: [SIMD2(0, 0), SIMD2(1, 1), SIMD2(.nan, 1)]) }
  }
}
