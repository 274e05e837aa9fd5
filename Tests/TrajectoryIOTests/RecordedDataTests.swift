import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Every third-party recording gives the numbers of an independent computation.
@Suite("Recorded data", .enabled(if: Fixtures.data != nil, "the folder of recordings is absent"))
struct RecordedDataTests {
  private func path(_ name: String) -> String { (Fixtures.data ?? "") + "/" + name }

  @Test(arguments: RecordedInput.all)
  func meetsTheExpectation(_ subject: RecordedInput) throws {
    for number in try RecordedComparison(subject).numbers {
      #expect(
        abs(number.found - number.wanted) <= number.tolerance,
        "\(number.key): \(number.found) instead of \(number.wanted)")
    }
  }

  @Test func everyEntryIsCompared() {
    #expect(Set(RecordedInput.all.map(\.entry)) == Set(ExpectedEntry.all.keys))
  }

  /// The page lists what was compared and how well it agreed; KADITA_UPDATE_DOCS=1 (`make tables`) rewrites it.
  @Test func thePageOfRecordingsIsTrue() throws {
    let rows = try RecordedInput.all.map { subject in
      let comparison = try RecordedComparison(subject)
      let differences = [
        ["published"], ["moving", "signed"], ["frac"], ["mean_nnd", "mean_speed"], ["missing"],
      ]
      .map(comparison.largestDifference)
      let options = comparison.options.isEmpty ? "" : "`\(comparison.options)`"
      return "| "
        + (["`\(subject.input)`", options, "\(comparison.numbers.count)"] + differences)
        .joined(separator: " | ") + " |\n"
    }
    let page = Fixtures.root + "/docs/readers/recordings.md"
    let (begin, end) = ("<!-- begin: comparison -->\n", "<!-- end: comparison -->\n")
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let head = try #require(text.range(of: begin))
    let tail = try #require(text.range(of: end))
    let table =
      "| input | options | numbers | published P, M | moving P, M | shares of states | speed, distance | missing |\n"
      + "| --- | --- | --- | --- | --- | --- | --- | --- |\n" + rows.joined()
    let wanted = String(text[..<head.upperBound]) + table + String(text[tail.lowerBound...])
    if ProcessInfo.processInfo.environment["KADITA_UPDATE_DOCS"] == "1" {
      try wanted.write(toFile: page, atomically: true, encoding: .utf8)
    } else {
      #expect(text == wanted, "docs/readers/recordings.md is stale: run make tables")
    }
  }

  /// The authors count fish that stand still with a heading of zero.
  @Test func etroplusEqualsItsAuthorsPolarization() throws {
    let entry = try #require(ExpectedEntry.all["etroplus60_file_displacement"])
    let source = try ReaderRegistry.open(
      path("etroplus/rawdata_track.csv"), options: ReaderOptions(words: entry.words))
    let series = try OrderSeries(source, movingOnly: false)
    let text = try String(contentsOfFile: path("etroplus/etroplus_published_P.csv"), encoding: .utf8)
    let authors = text.split(separator: "\n").dropFirst().map { line in
      Double(line.split(separator: ",", omittingEmptySubsequences: false)[3])
    }
    #expect(authors.count == 247)
    #expect(authors.compactMap(\.self).count == 246)
    for (frame, theirs) in authors.enumerated() {
      guard let theirs else { continue }
      #expect(series.frames[frame] == frame)
      // Both are sums of about 60 unit vectors in some order.
      #expect(abs(series.polarization[frame] - theirs) < 1e-12, "frame \(frame)")
    }
  }

  @Test func trexWithoutYNamesTheMissingColumn() throws {
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.open(path("trex_no_y")) }
    #expect(
      error?.description
        == "\(path("trex_no_y/test_fish0.csv")):1: no point has both coordinates: X#wcentroid (cm) has no Y#wcentroid beside it; export again with X#wcentroid and Y#wcentroid among TRex's output fields"
    )
    #expect(error?.exitStatus == 65)
  }

  @Test func trexSaysWhichColumnsItTook() throws {
    let info = try ReaderRegistry.open(path("trex")).info
    #expect(info.layout == "trex")
    #expect(info.individuals == (0..<8).map { "fish\($0)" })
    #expect(info.units == Units(length: "cm", time: "frame"))
    #expect(
      info.remarks == [
        "x and y are the columns X (cm) and Y (cm)",
        "positions are whole numbers: without a calibration TRex's cm are pixels",
      ])
  }

  @Test func idtrackerReadsTheAttributesBeside() throws {
    let source = try ReaderRegistry.open(path("idtrackerai/trajectories.csv"))
    #expect(source.info.layout == "idtrackerai-csv")
    #expect(source.info.timeStep == 1.0 / 28)
    #expect(source.info.units == Units(length: "px", time: "s"))
    #expect(source.info.attributes["body_length"] == "57.70181956601033")
  }

  @Test func deepLabCutAsksForAPoint() throws {
    let input = path("deeplabcut/testDLC_csv_table_madlc.csv")
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.open(input) }
    #expect(error?.message.hasPrefix("has 14 body points and none was chosen: Nose, Left_ear") == true)
    #expect(error?.remedy == "choose one, for instance --point Nose")
  }

  @Test func seriesWithoutPositionsIsRefused() throws {
    let input = path("etroplus/etroplus_published_P.csv")
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.open(input) }
    #expect(
      error?.description
        == "\(input): is a table with the columns frame, mx, my, P, and no positions were recognised; say which columns they are with --columns, for instance --columns frame=0,id=1,x=2,y=3"
    )
  }
}
