import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// What every reader of a table keeps to.
@Suite("Tables of every layout")
struct TableConformanceTests {
  @Test(arguments: TableFixture.all)
  func givesTheSchool(_ fixture: TableFixture) throws {
    let source = try ReaderRegistry.openStored(fixture.path, options: fixture.options)
    #expect(source.info.layout == fixture.layout)
    #expect(!source.info.reason.isEmpty)
    #expect(source.info.path == fixture.path)
    #expect(source.info.individuals == fixture.individuals)
    #expect(source.info.frameCount == TableFixture.frames)
    #expect(source.info.dimensions == 2)
    let blocks = try [FrameBlock](source)
    #expect(blocks.flatMap(\.frames) == Array(0..<TableFixture.frames))
    #expect(blocks.allSatisfy { $0.velocities.isEmpty })
    let positions = blocks.flatMap(\.positions)
    for frame in 0..<TableFixture.frames {
      for animal in 0..<TableFixture.animals {
        let at = (frame * TableFixture.animals + animal) * 2
        let found = SIMD2(positions[at], positions[at + 1])
        if let place = TableFixture.place(animal, frame) {
          // Printed with three decimals.
          #expect(abs(found.x - place.x) < 5.1e-4 && abs(found.y - place.y) < 5.1e-4, "\(frame), \(animal)")
        } else {
          #expect(found.x.isNaN && found.y.isNaN)
        }
      }
    }
  }

  @Test(arguments: TableFixture.all)
  func givesTheSameAgain(_ fixture: TableFixture) throws {
    let source = try ReaderRegistry.openStored(fixture.path, options: fixture.options)
    let first = try [FrameBlock](source).flatMap(\.positions)
    let second = try [FrameBlock](source).flatMap(\.positions)
    #expect(first.map(\.bitPattern) == second.map(\.bitPattern))
  }

  @Test(arguments: TableFixture.all)
  func timesGoForward(_ fixture: TableFixture) throws {
    let source = try ReaderRegistry.openStored(fixture.path, options: fixture.options)
    let times = try [FrameBlock](source).flatMap(\.times)
    let step = try #require(source.info.timeStep)
    for frame in 1..<times.count { #expect(abs(times[frame] - times[frame - 1] - step) < 1e-12) }
    let knowsSeconds = ["idtrackerai-csv", "idtrackerai-tidy", "wide", "trackmate"].contains(fixture.layout)
    #expect(source.info.units.time == (knowsSeconds ? "s" : "frame"))
    #expect(abs(step - (knowsSeconds ? 0.04 : 1)) < 1e-15)
  }

  @Test(arguments: TableFixture.all)
  func takesTheFrameRate(_ fixture: TableFixture) throws {
    var options = fixture.options
    options.framesPerSecond = 25
    let source = try ReaderRegistry.openStored(fixture.path, options: options)
    #expect(source.info.timeStep == 1.0 / 25)
    #expect(source.info.units.time == "s")
    #expect(source.info.frameCount == TableFixture.frames)
  }

  @Test(arguments: TableFixture.all)
  func opensByItsFormatName(_ fixture: TableFixture) throws {
    var options = fixture.options
    options.format = fixture.layout
    #expect(
      try ReaderRegistry.openStored(fixture.path, options: options).info.frameCount == TableFixture.frames)
  }

  /// A name that a user types for `--format` leads to one layout only.
  @Test func layoutsHaveNamesOfTheirOwn() {
    let names = ReaderRegistry.all.map(\.layout.name)
    #expect(Set(names).count == names.count)
  }
}
