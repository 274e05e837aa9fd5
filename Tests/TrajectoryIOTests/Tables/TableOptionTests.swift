import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// What the options do to tables.
@Suite("Options for tables")
struct TableOptionTests {
  private func source(
    _ name: String, _ set: (inout ReaderOptions) -> Void = { _ in }
  ) throws -> any TrajectorySource {
    var options = ReaderOptions()
    set(&options)
    return try ReaderRegistry.openStored(Fixtures.path("tables/" + name), options: options)
  }

  private func notices(_ source: any TrajectorySource) throws -> [Notice] {
    let stream = try source.stream()
    while try stream.next() != nil {}
    return stream.notices
  }

  /// The head is 2 to the right of the animal in every layout that has one.
  @Test(arguments: ["deeplabcut.csv", "sleap.csv", "fasttrack.txt"])
  func pointIsChosen(_ name: String) throws {
    let body = try [FrameBlock](source(name) { $0.point = "body" }).flatMap(\.positions)
    let head = try [FrameBlock](source(name) { $0.point = "HEAD" }).flatMap(\.positions)
    for (at, x) in body.enumerated() where !x.isNaN {
      #expect(abs(head[at] - x - (at % 2 == 0 ? 2 : 0)) < 1e-9)
    }
  }

  @Test func fastTrackTakesTheBody() throws {
    let source = try source("fasttrack.txt")
    #expect(source.info.remarks == ["positions are those of body; others with --point: Head, Tail"])
    let body = try [FrameBlock](self.source("fasttrack.txt") { $0.point = "body" }).flatMap(\.positions)
    #expect(try [FrameBlock](source).flatMap(\.positions).map(\.bitPattern) == body.map(\.bitPattern))
  }

  @Test(arguments: ["deeplabcut.csv", "sleap.csv", "fasttrack.txt"])
  func headingTakesThePlaceOfVelocity(_ name: String) throws {
    let source = try source(name) { $0.heading = .init(head: "head", tail: "tail") }
    #expect(source.info.velocitySource == .heading)
    let blocks = try [FrameBlock](source)
    let body = try [FrameBlock](self.source(name) { $0.point = "body" }).flatMap(\.positions)
    let positions = blocks.flatMap(\.positions)
    let velocities = blocks.flatMap(\.velocities)
    for at in body.indices {
      // The middle between head and tail is the body, and head minus tail points along x: in every frame.
      #expect(positions[at].isNaN == body[at].isNaN)
      guard !body[at].isNaN else { continue }
      #expect(abs(positions[at] - body[at]) < 1e-9)
      #expect(velocities[at] == (at % 2 == 0 ? 1 : 0))
    }
  }

  @Test func confidenceBelowTheLimitIsMissing() throws {
    let all = try [FrameBlock](source("deeplabcut.csv") { $0.point = "body" }).flatMap(\.positions)
    let sure = try [FrameBlock](
      source("deeplabcut.csv") {
        $0.point = "body"
        $0.minimumConfidence = 0.9
      }
    ).flatMap(\.positions)
    #expect(all.map(\.bitPattern) == sure.map(\.bitPattern))
    for (name, limit) in [
      ("deeplabcut.csv", 0.91), ("idtracker.txt", 0.99), ("idtrackerai-tidy/trajectories.csv", 0.96),
    ] {
      let error = #expect(throws: KaditaError.self) {
        try [FrameBlock](
          source(name) {
            if name.hasPrefix("deep") { $0.point = "body" }
            $0.minimumConfidence = limit
          })
      }
      #expect(error?.message.hasSuffix("every position is missing") == true)
    }
  }

  @Test func pseudoIndividualIsLeftOutAndNamed() throws {
    let info = try source("deeplabcut.csv") { $0.point = "body" }.info
    #expect(info.remarks == ["left out, without the point asked for: single"])
    let corner = try source("deeplabcut.csv") { $0.point = "corner" }.info
    #expect(corner.individuals == ["single"])
  }

  @Test func trackMateIsFlatUnlessAskedFor() throws {
    let flat = try source("trackmate.csv")
    #expect(flat.info.dimensions == 2)
    #expect(flat.info.remarks == ["POSITION_Z is 0 throughout: two dimensions"])
    #expect(flat.info.units == Units(length: "micron", time: "s"))
    #expect(try source("trackmate.csv") { $0.axes = ["x", "y", "z"] }.info.dimensions == 3)
  }

  @Test func rowsLeftOutAreCounted() throws {
    #expect(
      try notices(source("trackmate.csv"))
        == [Notice("rows-without-identity", "rows name no individual and were left out")])
    #expect(
      try notices(source("trackr.csv"))
        == [
          Notice("rows-without-identity", "rows name no individual and were left out"),
          Notice("ignored-rows", "rows are marked to be ignored and were left out"),
        ])
  }

  @Test func attributesGiveTheBodyLength() throws {
    for name in ["idtrackerai-csv/trajectories.csv", "idtrackerai-tidy/trajectories.csv"] {
      #expect(try source(name).info.attributes["body_length"] == "12.5")
    }
  }

  @Test func unitsInBrackets() throws {
    #expect(try source("long.csv").info.units == Units(length: "mm", time: "frame"))
  }

  @Test func axisThatIsNotThere() {
    let error = #expect(throws: KaditaError.self) { try source("long.csv") { $0.axes = ["x", "y", "z"] } }
    #expect(error?.message == "has no axis z")
  }

  private func opened(
    _ name: String, _ set: (inout ReaderOptions) -> Void = { _ in }
  ) throws -> any TrajectorySource {
    var options = ReaderOptions()
    set(&options)
    return try ReaderRegistry.open(Fixtures.path("tables/" + name), options: options)
  }

  /// The school is far from the walls of a wide room, and at the wall of one that is hardly wider than itself.
  @Test func arenaTellsWhoIsAtTheWall() throws {
    let name = "idtrackerai-csv/trajectories.csv"
    let folder = try TemporaryFolder()
    let corners = folder.file("corners.csv")
    try Data("x,y\n-500,-500\n900,-500\n900,900\n-500,900\n".utf8).write(to: URL(fileURLWithPath: corners))
    #expect(try notices(opened(name) { $0.arena = corners }).allSatisfy { $0.code != "near-wall" })
    try Data("0 0\n170 0\n170 100\n0 100\n".utf8).write(to: URL(fileURLWithPath: corners))
    let found = try notices(opened(name) { $0.arena = corners }).filter { $0.code == "near-wall" }
    #expect(found.count == 1)
  }

  @Test func arenaNeedsABodyLength() throws {
    let error = #expect(throws: KaditaError.self) { try opened("long.csv") { $0.arena = "100" } }
    #expect(error?.exitStatus == 64)
    // One body length is one unit.
    let scaled = try opened("long.csv") {
      $0.arena = "100"
      $0.scale = 0.1
      $0.unit = "body_length"
    }
    #expect(try notices(scaled).allSatisfy { $0.code != "suspected-swaps" })
  }

  @Test func jumpsAreReported() throws {
    #expect(try notices(opened("long.csv")).isEmpty)
    let found = try notices(opened("long.csv") { $0.maximumSpeed = 7 })
    #expect(found.map(\.code).contains("suspected-swaps"))
  }
}
