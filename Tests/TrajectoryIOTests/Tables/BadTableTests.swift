import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Tables that are damaged or ambiguous are refused with a line that a user can act on.
@Suite("Bad tables")
struct BadTableTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The refusal of a text, without the folder's name.
  private func refusal(
    _ text: String, name: String = "t.csv", _ options: ReaderOptions = ReaderOptions(),
    _ place: SourceLocation = #_sourceLocation
  ) throws -> String? {
    let path = folder.file(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: KaditaError.self, sourceLocation: place) {
      try [FrameBlock](ReaderRegistry.openStored(path, options: options))
    }
    return error?.description.replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test func wordInsteadOfANumber() throws {
    let message = try refusal("frame,id,x,y\n0,1,2,3\n1,1,2,abc\n")
    #expect(
      message == "t.csv:3:4: \"abc\" is not a number; correct the cell, or drop such lines with --lenient")
  }

  @Test func numberWithSomethingBehind() throws {
    let message = try refusal("x1,y1\n1.5,2.5\n1.5x,2.5\n")
    #expect(
      message == "t.csv:3:1: \"1.5x\" is not a number; correct the cell, or drop such lines with --lenient")
  }

  @Test func numberBeyondDoubles() throws {
    let message = try refusal("x1,y1\n1.5,1e999\n")
    #expect(
      message == "t.csv:2:2: \"1e999\" is not a number; correct the cell, or drop such lines with --lenient")
  }

  @Test func lineTooShort() throws {
    let message = try refusal("x1,y1,x2,y2\n1,2,3,4\n5,6,7\n")
    #expect(
      message
        == "t.csv:3:4: the line has 3 fields where the table has 4; complete the file, or drop such lines with --lenient"
    )
  }

  @Test func lineTooLong() throws {
    let message = try refusal("x1,y1\n1,2\n1,2,3,4\n")
    #expect(
      message
        == "t.csv:3:3: the line has 4 fields where the table has 2; complete the file, or drop such lines with --lenient"
    )
  }

  @Test func lineTooLongBetweenBlanks() throws {
    let message = try refusal("x1 y1\n1   2\n1  2  3 4\n")
    #expect(
      message
        == "t.csv:3:3: the line has 4 fields where the table has 2; complete the file, or drop such lines with --lenient"
    )
  }

  @Test func openQuote() throws {
    let message = try refusal("x1,y1\n1,2\n1,\"2\n3,4\n")
    #expect(
      message
        == "t.csv:3:2: a quote is opened and not closed in the line; correct the line, or drop such lines with --lenient"
    )
  }

  @Test func individualTwiceInAFrame() throws {
    let message = try refusal("frame,id,x,y\n0,a,1,2\n0,b,1,2\n0,a,3,4\n")
    #expect(message == "t.csv:4:2: individual a occurs twice in frame 0; keep one of the two rows")
  }

  @Test func individualsNotToldApart() throws {
    let message = try refusal("frame,x,y\n0,1,2\n0,3,4\n")
    #expect(
      message
        == "t.csv:3:1: individual 1 occurs twice in frame 0; name the column that tells individuals apart with --columns id=NAME"
    )
  }

  @Test func frameGoesBackwards() throws {
    let message = try refusal("frame,id,x,y\n0,a,1,2\n2,a,1,2\n1,a,3,4\n")
    #expect(message == "t.csv:4:1: frame 1 of individual a comes after frame 2; sort the table by frame")
  }

  @Test func timeGoesBackwardsInAWideTable() throws {
    let message = try refusal("time,x_a,y_a\n0.5,1,2\n0.25,1,2\n")
    #expect(message == "t.csv:3:1: time 0.25 comes after time 0.5; sort the table by time")
  }

  @Test func timeOccursTwiceInAWideTable() throws {
    let message = try refusal("seconds,x1,y1\n0.5,1,2\n0.5,1,2\n")
    #expect(message == "t.csv:3:1: time 0.5 occurs twice; keep one of the two rows")
  }

  @Test func timeStandsStill() throws {
    let message = try refusal("frame,time,id,x,y\n0,0,a,1,2\n1,0,a,1,2\n")
    #expect(
      message
        == "t.csv:3:2: the time 0 is not later than that of the frame before; give the frame rate with --fps")
  }

  @Test func frameIsMissing() throws {
    let message = try refusal("frame,id,x,y\n0,a,1,2\nnan,a,1,2\n")
    #expect(message == "t.csv:3:1: the frame is missing; correct the line")
  }

  @Test func headerWithoutRows() throws {
    let message = try refusal("frame,id,x,y\n")
    #expect(message == "t.csv: has a header and no rows; check how the file was made")
  }

  @Test func nobodyHasAnIdentity() throws {
    let message = try refusal("frame,id,x,y\n0,,1,2\n1,NA,1,2\n")
    #expect(message == "t.csv: has a header and no row with an individual; check how the file was made")
  }

  @Test func everyPositionIsMissing() throws {
    let message = try refusal("frame,id,x,y\n0,a,nan,nan\n1,a,inf,3\n")
    #expect(
      message
        == "t.csv: has rows and columns for positions, but every position is missing; check how the file was made, or --point and --min-confidence"
    )
  }

  @Test func tableWithoutAHeader() throws {
    let message = try refusal("0,1,2,3\n1,1,2,3\n")
    #expect(
      message
        == "t.csv: is a table of 4 columns without a header, and no positions were recognised; say which columns they are with --columns, for instance --columns frame=0,id=1,x=2,y=3"
    )
  }

  @Test func tooManyColumns() throws {
    let message = try refusal("x1,y1" + String(repeating: ",", count: 1 << 20) + "\n")
    #expect(
      message == "t.csv:1: the line has more than 1048576 columns; this is no table of trajectories")
  }

  @Test func lineWithoutEnd() throws {
    let path = folder.file("t.csv")
    _ = FileManager.default.createFile(atPath: path, contents: Data("x1,y1".utf8))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    // A gibibyte of nothing, as a file with holes: zero bytes are no text.
    try handle.truncate(atOffset: 1 << 30)
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.openStored(path) }
    #expect(error?.message == "is in no layout that kadita knows")
  }

  @Test func columnBeyondTheLast() throws {
    var options = ReaderOptions()
    options.columns = ["x": "1", "y": "999999999"]
    let message = try refusal("1,2,3\n4,5,6\n", options)
    #expect(
      message == "t.csv: --columns y=999999999 is beyond the last column, 2; columns are counted from 0")
  }

  @Test func columnsKeyMistyped() throws {
    var options = ReaderOptions()
    options.columns = ["x": "1", "y": "2", "fram": "0"]
    let message = try refusal("1,2,3\n4,5,6\n", options)
    #expect(message == "t.csv: --columns does not know fram; did you mean frame?")
  }

  @Test func unknownPoint() throws {
    var options = ReaderOptions()
    options.point = "Boddy"
    let text = try String(contentsOfFile: Fixtures.path("tables/fasttrack.txt"), encoding: .utf8)
    let message = try refusal(text, options)
    #expect(message == "t.csv: has no body point Boddy; did you mean Body? it has Head, Tail, Body")
  }

  @Test func confidenceWithoutAColumn() throws {
    var options = ReaderOptions()
    options.minimumConfidence = 0.5
    let message = try refusal("frame,id,x,y\n0,a,1,2\n", options)
    #expect(message == "t.csv: has no column that says how sure the tracker was; leave out --min-confidence")
  }

  @Test func deepLabCutWithoutARow() throws {
    let message = try refusal("scorer,net,net\nbodyparts,nose,nose\n0,1,2\n")
    #expect(
      message
        == "t.csv:1:1: has no header row coords; the first cells are scorer, bodyparts, 0; export the table again"
    )
  }

  @Test func utf16() throws {
    let path = folder.file("t.csv")
    let data = try #require("x1,y1\n1,2\n".data(using: .utf16))
    try data.write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.openStored(path) }
    #expect(error?.description == "\(path): is UTF-16 text; save it as UTF-8 (in a spreadsheet: CSV UTF-8)")
  }

  @Test func truncatedGzip() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("tables/long.csv.gz")))
    let path = folder.file("t.csv.gz")
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.openStored(path) }
    #expect(
      error?.description == "\(path): the gzip data end too early; fetch the file again, it is incomplete")
  }

  @Test func damagedGzip() throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("tables/long.csv.gz")))
    data[data.count / 2] ^= 0x55
    let path = folder.file("t.csv.gz")
    try data.write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.openStored(path) }
    #expect(
      error?.description
        == "\(path): the gzip data are damaged; fetch the file again, or see what gzip -t says of it")
  }

  @Test func lenientDropsAndCounts() throws {
    var options = ReaderOptions()
    options.lenient = true
    let path = folder.file("t.csv")
    let text = "frame,id,x,y\n0,a,1,2\n0,b,3,4\n1,a,x,2\n1,b,3,4\n2,a\n2,b,3,4\n3,a,7,8\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let source = try ReaderRegistry.openStored(path, options: options)
    #expect(source.info.frameCount == 4)
    let stream = try source.stream()
    let block = try #require(try stream.next())
    #expect(block.positions.filter(\.isNaN).count == 6)
    #expect(stream.notices == [Notice("dropped-lines", "malformed lines were dropped", count: 2)])
  }

  @Test func lenientKeepsTheFrameOfADroppedLine() throws {
    var options = ReaderOptions()
    options.lenient = true
    let path = folder.file("t.csv")
    try Data("x1,y1\n1,2\n1,oops\n3,4\n".utf8).write(to: URL(fileURLWithPath: path))
    let source = try ReaderRegistry.openStored(path, options: options)
    let blocks = try [FrameBlock](source)
    #expect(blocks.flatMap(\.frames) == [0, 1, 2])
    #expect(blocks.flatMap(\.positions).map(\.isNaN) == [false, false, true, true, false, false])
  }
}
