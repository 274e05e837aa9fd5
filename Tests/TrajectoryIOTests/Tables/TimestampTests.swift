import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Times that are dates (ISO 8601).
@Suite("Time stamps")
struct TimestampTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func source(_ text: String, _ set: (inout ReaderOptions) -> Void = { _ in }) throws
    -> any TrajectorySource
  {
    let path = folder.file("t.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var options = ReaderOptions()
    set(&options)
    return try ReaderRegistry.openStored(path, options: options)
  }

  @Test func countFromTheFirstOne() throws {
    let source = try source(
      """
      timestamp,id,x,y
      2024-02-28T23:59:59.960Z,a,1,0
      2024-02-29T00:00:00.000Z,a,2,0
      2024-02-29T00:00:00.040Z,a,3,0

      """)
    #expect(source.info.units.time == "s")
    #expect(source.info.remarks == ["times count from 2024-02-28T23:59:59.960Z"])
    let step = try #require(source.info.timeStep)
    #expect(abs(step - 0.04) < 1e-12)
    #expect(try [FrameBlock](source).flatMap(\.times).map { ($0 * 1000).rounded() } == [960, 1000, 1040])
  }

  /// The same instants, written in all the ways that the standard and spreadsheets allow.
  @Test(arguments: [
    ["2023-12-31T23:00:00+00:00", "2024-01-01T01:30:00+01:30"],
    ["2023-12-31 23:00:00,000", "2024-01-01 00:00:00,000"],
    ["2023-12-31T23:00", "2024-01-01T00:00"],
    ["2023-12-31T23:00:00Z", "2023-12-31T19:00:00-0500"],
    ["1999-12-31T23:59:60.0Z", "2000-01-01T01:00:00.000000Z"],
  ])
  func spellings(_ pair: [String]) throws {
    let source = try source("time;x1;y1\n\(pair[0]);1.5;2\n\(pair[1]);2.5;3\n")
    let times = try [FrameBlock](source).flatMap(\.times)
    #expect(times == [0, 3600])
  }

  @Test func besideFrameNumbersAndWithoutAHeader() throws {
    let beside = try source(
      "frame,time,id,x,y\n0,2024-05-01 12:00:00,a,1,0\n1,2024-05-01 12:00:02,a,2,0\n2,2024-05-01 12:00:04,a,3,0\n"
    )
    #expect(beside.info.timeStep == 2)
    let bare = try source("2024-05-01T12:00:00,1,2\n2024-05-01T12:00:10,3,4\n") {
      $0.columns = ["time": "0", "x1": "1", "y1": "2"]
    }
    #expect(bare.info.frameCount == 2)
    #expect(bare.info.timeStep == 10)
    #expect(bare.info.units.time == "s")
  }

  @Test func filesOfOneRecordingCountFromTheSameTime() throws {
    for (name, minute) in [("a.csv", 0), ("b.csv", 1)] {
      let text = "2024-05-01T12:0\(minute):00Z,1,2\n2024-05-01T12:0\(minute + 1):00Z,3,4\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    var options = ReaderOptions()
    options.columns = ["time": "0", "x": "1", "y": "2"]
    let source = try ReaderRegistry.openStored(folder.path, options: options)
    #expect(source.info.frameCount == 3)
    #expect(source.info.timeStep == 60)
    #expect(
      try [FrameBlock](source).flatMap(\.positions).map { $0.isNaN ? -1 : $0 } == [
        1, 2, -1, -1, 3, 4, 1, 2, -1, -1, 3, 4,
      ])
  }

  @Test(arguments: [
    "2024-02-30T00:00:00", "2023-02-29T00:00:00", "2024-13-01T00:00:00", "2024-01-01T24:00:00",
    "2024-01-01T00:60:00", "2024-01-01T00:00:61", "2024-01-01T00:00:00.", "2024-01-01T00:00:00+1", "noon",
    "2024-01-01T00:00:00Zulu", "12.5",
  ])
  func impossibleOnes(_ text: String) throws {
    let error = #expect(throws: KaditaError.self) {
      try source("time,id,x,y\n2024-01-01T00:00:00,a,1,0\n\(text),a,2,0\n")
    }
    #expect(
      error?.description
        == "\(folder.file("t.csv")):3:1: \"\(text)\" is not a time as in 2024-05-01T12:34:56.789; "
        + "correct the cell, or drop such lines with --lenient")
  }

  @Test func timesThatGoBack() throws {
    let error = #expect(throws: KaditaError.self) {
      try source("time,x1,y1\n2024-01-01T00:00:10,1,0\n2024-01-01T00:00:05,2,0\n")
    }
    #expect(error?.line == 3)
    #expect(error?.message == "time -5 comes after time 0")
  }
}
