import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// What every reader keeps to, of tables and of arrays alike (after BaseReaderTest of MDAnalysis).
@Suite("Readers of every layout")
struct ReaderConformanceTests {
  /// A reader that nobody tests is not one.
  @Test func everyLayoutHasAFixture() {
    let tested = Set(ReaderFixture.all.map(\.layout))
    for layout in ReaderRegistry.all.map(\.layout.name) {
      #expect(tested.contains(layout), "no fixture of \(layout) in fixtures/tables or fixtures/arrays")
    }
  }

  /// A name that a user types for `--format` leads to one layout only.
  @Test func layoutsHaveNamesOfTheirOwn() {
    let names = ReaderRegistry.all.map(\.layout.name)
    #expect(Set(names).count == names.count)
  }

  /// Each layout has a page with its columns or variables.
  @Test func everyLayoutHasAPage() {
    for layout in ReaderRegistry.all.map(\.layout.name) {
      #expect(
        FileManager.default.fileExists(atPath: Fixtures.root + "/docs/readers/\(layout).md"), "\(layout)")
    }
  }

  private func open(_ fixture: ReaderFixture, _ set: (inout ReaderOptions) -> Void = { _ in }) throws
    -> any TrajectorySource
  {
    var options = fixture.options
    set(&options)
    return try ReaderRegistry.openStored(fixture.path, options: options)
  }

  @Test(arguments: ReaderFixture.all)
  func describesTheSchool(_ fixture: ReaderFixture) throws {
    let info = try open(fixture).info
    #expect(info.layout == fixture.layout)
    #expect(!info.reason.isEmpty)
    #expect(info.path == fixture.path)
    #expect(info.individuals == fixture.individuals)
    #expect(info.frameCount == ReaderFixture.frames)
    #expect(info.dimensions == fixture.dimensions)
    #expect(info.velocitySource == .absent)
  }

  @Test(arguments: ReaderFixture.all)
  func givesTheSchool(_ fixture: ReaderFixture) throws {
    let blocks = try [FrameBlock](open(fixture))
    #expect(blocks.flatMap(\.frames) == Array(0..<ReaderFixture.frames))
    #expect(blocks.allSatisfy { $0.velocities.isEmpty })
    let positions = blocks.flatMap(\.positions)
    let d = fixture.dimensions
    #expect(positions.count == ReaderFixture.frames * ReaderFixture.animals * d)
    for frame in 0..<ReaderFixture.frames {
      for animal in 0..<ReaderFixture.animals {
        let at = (frame * ReaderFixture.animals + animal) * d
        let found = SIMD2(positions[at], positions[at + 1])
        if let place = ReaderFixture.place(animal, frame) {
          // Rounded to three decimals; AMBER stores 32 bits.
          #expect(abs(found.x - place.x) < 5.1e-4 && abs(found.y - place.y) < 5.1e-4, "\(frame), \(animal)")
          if d == 3 { #expect(positions[at + 2] == 50) }
        } else {
          #expect(positions[at..<(at + d)].allSatisfy { $0.isNaN })
        }
      }
    }
  }

  @Test(arguments: ReaderFixture.all)
  func givesTheSameAgain(_ fixture: ReaderFixture) throws {
    let source = try open(fixture)
    let first = try [FrameBlock](source).flatMap(\.positions)
    let second = try [FrameBlock](source).flatMap(\.positions)
    #expect(first.map(\.bitPattern) == second.map(\.bitPattern))
  }

  /// A pass that is given up, and another beside it, do not disturb each other.
  @Test(arguments: ReaderFixture.all)
  func passesAreIndependent(_ fixture: ReaderFixture) throws {
    let source = try open(fixture)
    let expected = try [FrameBlock](source).flatMap(\.positions).map(\.bitPattern)
    _ = try source.stream().next()
    let (one, other) = (try source.stream(), try source.stream())
    var (first, second): ([UInt64], [UInt64]) = ([], [])
    while let block = try one.next() {
      first += block.positions.map(\.bitPattern)
      if let block = try other.next() { second += block.positions.map(\.bitPattern) }
    }
    #expect(first == expected && second == expected)
    #expect(try one.next() == nil, "a pass that is over stays over")
  }

  @Test(arguments: ReaderFixture.all)
  func timesGoForward(_ fixture: ReaderFixture) throws {
    let source = try open(fixture)
    let times = try [FrameBlock](source).flatMap(\.times)
    let step = try #require(source.info.timeStep)
    let wanted = fixture.timeUnit == "frame" ? 1 : 0.04
    // AMBER stores times in 32 bits.
    #expect(abs(step - wanted) < 1e-8)
    for frame in 1..<times.count { #expect(abs(times[frame] - times[frame - 1] - wanted) < 1e-7) }
    #expect(source.info.units.time ?? "" == fixture.timeUnit)
    var visited: [Double] = []
    try source.visitTimes { frame, time in
      #expect(frame == visited.count)
      visited.append(time)
      return visited.count < 7
    }
    #expect(visited == Array(times.prefix(7)))
  }

  @Test(arguments: ReaderFixture.all)
  func takesTheFrameRate(_ fixture: ReaderFixture) throws {
    let source = try open(fixture) { $0.framesPerSecond = 50 }
    // Times 0.04 s apart are every other frame of 50 a second; frame numbers are all of them.
    #expect([1.0 / 50, 2.0 / 50].contains(source.info.timeStep))
    #expect(source.info.units.time == "s")
    #expect(source.info.frameCount == ReaderFixture.frames)
  }

  @Test(arguments: ReaderFixture.all)
  func opensByItsFormatName(_ fixture: ReaderFixture) throws {
    let info = try open(fixture) { $0.format = fixture.layout }.info
    #expect(info.frameCount == ReaderFixture.frames)
    #expect(info.layout == fixture.layout)
  }

  /// Chosen by name for something else, a reader refuses with what it looked for.
  @Test(arguments: ReaderRegistry.all.map(\.layout.name))
  func refusesWhatItIsNot(_ layout: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("words.csv", "name,colour\nnemo,orange\ndory,blue\n"), ("one.csv", "1\n2\n")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
      let error = #expect(throws: KaditaError.self) {
        try ReaderRegistry.open(folder.file(name), options: ReaderOptions(format: layout))
      }
      #expect([64, 65].contains(error?.exitStatus), "\(error?.description ?? "")")
      #expect(error?.remedy != nil)
    }
  }

  @Test(arguments: ReaderFixture.all)
  func analysesMoving(_ fixture: ReaderFixture) throws {
    let source = try ReaderRegistry.open(fixture.path, options: fixture.options)
    #expect(source.info.velocitySource == .centralDifference)
    let velocities = try [FrameBlock](source).flatMap(\.velocities)
    let d = fixture.dimensions
    let moving = stride(from: 0, to: velocities.count, by: d).count { !velocities[$0].isNaN }
    // Ten frames of four animals, without the lost one and its neighbours.
    #expect(moving == 10 * ReaderFixture.animals - 3)
  }
}
