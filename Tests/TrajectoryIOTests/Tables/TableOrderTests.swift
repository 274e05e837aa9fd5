import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Frames and times of tables, in whatever order their rows are.
@Suite("Order of rows")
struct TableOrderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func source(_ text: String, fps: Double? = nil) throws -> any TrajectorySource {
    let path = folder.file("t.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var options = ReaderOptions()
    options.framesPerSecond = fps
    return try ReaderRegistry.openStored(path, options: options)
  }

  private func xs(_ source: any TrajectorySource) throws -> [Double] {
    try [FrameBlock](source).flatMap(\.positions).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
  }

  @Test func framesWithoutRowsAreThere() throws {
    let source = try source("frame,id,x,y\n0,a,1,0\n1,a,2,0\n4,a,5,0\n")
    #expect(source.info.frameCount == 5)
    #expect(source.info.remarks == ["2 of 5 frames have no row, and nobody in them"])
    #expect(try xs(source).map { $0.isNaN ? -1 : $0 } == [1, 2, -1, -1, 5])
  }

  @Test func everyFifthFrame() throws {
    let source = try source("frame,id,x,y\n0,a,1,0\n5,a,2,0\n15,a,5,0\n", fps: 50)
    #expect(source.info.frameCount == 4)
    #expect(source.info.timeStep == 0.1)
    #expect(try [FrameBlock](source).flatMap(\.times) == [0, 0.1, 0.2, 0.3])
  }

  /// 28 frames a second, printed in milliseconds, with a hole of two frames.
  @Test func roundedTimesAreEven() throws {
    let times = [0, 1, 2, 3, 4, 5, 8, 9, 10].map { String(format: "%.3f", $0 / 28.0) }
    let source = try source("t,x1,y1\n" + times.map { "\($0),1.5,2.5\n" }.joined())
    #expect(source.info.frameCount == 11)
    let step = try #require(source.info.timeStep)
    #expect(abs(step - 1 / 28.0) < 1e-4)
    #expect(try xs(source).map(\.isNaN).filter(\.self).count == 2)
  }

  @Test func unevenTimes() throws {
    let source = try source("time (ms),id,x,y\n0,a,1,0\n10,a,2,0\n25,a,3,0\n26,a,4,0\n100,a,5,0\n")
    #expect(source.info.timeStep == nil)
    #expect(source.info.units.time == "ms")
    #expect(try [FrameBlock](source).flatMap(\.times) == [0, 10, 25, 26, 100])
    #expect(source.info.remarks == ["times are uneven: every time that occurs is a frame"])
  }

  @Test func timesBesideFramesAreRead() throws {
    let source = try source("frame,time,id,x,y\n0,0,a,1,0\n1,0.1,a,2,0\n3,0.9,a,3,0\n4,1.0,a,4,0\n")
    #expect(source.info.timeStep == nil)
    // Frame 2 has no row: its time is between its neighbours'.
    #expect(try [FrameBlock](source).flatMap(\.times) == [0, 0.1, 0.5, 0.9, 1.0])
  }

  @Test func timesAreSnappedToTheFrameRate() throws {
    let source = try source(
      "time,id,x,y\n0.101,a,1,0\n0.119,a,2,0\n0.181,a,5,0\n0.106,b,3,0\n0.12,b,4,0\n", fps: 50)
    #expect(source.info.frameCount == 5)
    let times = try [FrameBlock](source).flatMap(\.times)
    #expect(zip(times, [0.1, 0.12, 0.14, 0.16, 0.18]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// A tracker that joins pieces of tracks writes them in the order in which they were joined.
  @Test func piecesInAnyOrder() throws {
    let source = try source(
      "frame,id,x,y\n0,a,1,0\n1,a,2,0\n4,b,7,0\n5,b,8,0\n6,b,9,0\n4,a,5,0\n5,a,6,0\n0,b,3,0\n1,b,4,0\n")
    #expect(source.info.frameCount == 7)
    #expect(
      try xs(source).map { $0.isNaN ? -1 : $0 } == [1, 3, 2, 4, -1, -1, -1, -1, 5, 7, 6, 8, -1, 9])
  }

  @Test func twoPiecesAtTheSameTime() throws {
    let error = #expect(throws: KaditaError.self) {
      try source("frame,id,x,y\n0,a,1,0\n1,a,2,0\n2,a,3,0\n0,b,3,0\n1,b,4,0\n1,a,5,0\n2,a,6,0\n")
    }
    #expect(error?.message == "individual a occurs twice in frame 1")
    #expect(error?.line == 7)
  }

  /// 40 tracks, sorted by frame, by individual, and gzipped by the tests' own hand: the same recording.
  @Test func sortedEitherWay() throws {
    var generator = SplitMix(state: 5)
    var rows: [(frame: Int, fish: Int, text: String)] = []
    for fish in 0..<40 {
      let first = Int.random(in: 0..<200, using: &generator)
      for frame in first..<(first + Int.random(in: 1...300, using: &generator)) {
        let x = Double.random(in: -500...500, using: &generator)
        rows.append((frame, fish, "\(frame),f\(fish),\(x),\(-x)\n"))
      }
    }
    let byFrame = rows.sorted { ($0.frame, $0.fish) < ($1.frame, $1.fish) }
    let first = try source("frame,id,x,y\n" + byFrame.map(\.text).joined())
    let names = first.info.individuals
    let expected = try [FrameBlock](first).flatMap(\.positions)
    let second = try source("frame,id,x,y\n" + rows.map(\.text).joined())
    let blocks = try [FrameBlock](second)
    #expect(second.info.frameCount == first.info.frameCount)
    let order = names.map { second.info.individuals.firstIndex(of: $0) ?? 0 }
    let positions = blocks.flatMap(\.positions)
    for frame in 0..<first.info.frameCount {
      for (fish, other) in order.enumerated() {
        let a = expected[(frame * 40 + fish) * 2]
        let b = positions[(frame * 40 + other) * 2]
        #expect(a.bitPattern == b.bitPattern || a.isNaN && b.isNaN)
      }
    }
  }

  @Test func previousPositionsGiveVelocities() throws {
    let path = folder.file("t.csv")
    try Data("0,a,1,0,0.5,0\n1,a,2,1,1,0\n".utf8).write(to: URL(fileURLWithPath: path))
    var options = ReaderOptions()
    options.columns = ["frame": "0", "id": "1", "x": "2", "y": "3", "x_prev": "4", "y_prev": "5"]
    #expect(
      try [FrameBlock](ReaderRegistry.openStored(path, options: options)).flatMap(\.velocities) == [
        0.5, 0, 1, 1,
      ])
    options.framesPerSecond = 10
    #expect(
      try [FrameBlock](ReaderRegistry.openStored(path, options: options)).flatMap(\.velocities) == [
        5, 0, 10, 10,
      ])
  }

  @Test func velocitiesOfTheFile() throws {
    let source = try source("frame,id,x,y,vx,vy\n0,a,1,0,3,4\n1,a,2,1,nan,0\n")
    #expect(source.info.velocitySource == .file)
    #expect(try [FrameBlock](source).flatMap(\.velocities).map { $0.isNaN ? -1 : $0 } == [3, 4, -1, 0])
  }

  /// A recording of many blocks, in each of which frames follow one another.
  @Test func manyBlocks() throws {
    let rows = (0..<3000).map { frame in
      "\(frame)," + (0..<60).map { "\(frame).\($0),-\($0).5" }.joined(separator: ",") + "\n"
    }
    let header = "frame," + (0..<60).map { "x\($0),y\($0)" }.joined(separator: ",") + "\n"
    let blocks = try [FrameBlock](source(header + rows.joined()))
    #expect(blocks.count > 2)
    #expect(blocks.flatMap(\.frames) == Array(0..<3000))
    let last = try #require(blocks.last)
    #expect(last.positions.suffix(2) == [Double("2999.59") ?? 0, -59.5])
  }

  @Test(arguments: [
    "frame,x1,y1\n0,1,2\n3,1,2\n", "t,x1,y1\n0,1,2\n0.5,1,2\n0.6,1,2\n", "frame,id,x,y\n1,a,1,2\n9,a,1,2\n",
  ])
  func timesAlone(_ text: String) throws {
    let source = try source(text)
    var times: [Double] = []
    try source.visitTimes { frame, time in
      #expect(frame == times.count)
      times.append(time)
      return true
    }
    #expect(try [FrameBlock](source).flatMap(\.times) == times)
  }

  /// A file that shrinks under a reader would end the process where its pages are touched.
  @Test(arguments: ["frame,x1,y1\n", "frame,id,x,y\n"])
  func fileBecomesShorter(_ header: String) throws {
    let isLong = header.contains("id")
    let rows = (0..<200_000).map { isLong ? "\($0),a,1.5,2.5\n" : "\($0),1.5,2.5\n" }
    let source = try source(header + rows.joined())
    #expect(truncate(folder.file("t.csv"), 5000) == 0)
    let error = #expect(throws: KaditaError.self) { try [FrameBlock](source) }
    #expect(error?.code == .inputOutput)
    #expect(error?.message == "the file became shorter while it was being read")
  }
}
