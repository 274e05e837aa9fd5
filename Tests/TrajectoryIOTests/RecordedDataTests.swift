import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Every third-party recording gives the numbers of an independent computation.
@Suite("Recorded data", .enabled(if: Fixtures.data != nil, "the folder of recordings is absent"))
struct RecordedDataTests {
  static let inputs: [(entry: String, input: String)] = [
    ("idtrackerai_8fish_csv", "idtrackerai/trajectories.csv"),
    ("trex_8guppies_head", "trex"),
    ("trex_8guppies_head", "trex/test_fish[0-7].csv"),
    ("fasttrack_14_body", "fasttrack/tracking.txt"),
    ("fasttrack_14_head", "fasttrack/tracking.txt"),
    ("movekit_fish5", "movekit/fish-5.csv"),
    ("ground_truth_5fish", "headerless/ground_truth.csv"),
    ("etroplus60_file_displacement", "etroplus/rawdata_track.csv"),
    ("etroplus60_ids_central_difference", "etroplus/rawdata_track.csv"),
    (
      "mosquito3D_filevel_50Hz_grid",
      "mosquito3d/PostProc_Filtered_2022_06_23_18_42_49_Splined_reconstitue.csv"
    ),
    ("mosquito3D_centraldiff_50Hz_grid", "mosquito3d/*.csv"),
    ("mosquito3D_filevel_uniquetimes", "mosquito3d/*.csv"),
    ("deeplabcut_2mice_center", "deeplabcut/testDLC_csv_table_madlc.csv"),
    ("idtrackerai_8fish_h5", "idtrackerai/trajectories.h5"),
    ("sleap_three_mice", "movement/movement_three-mice_SLEAP.nc"),
    ("nc_openoil", "opendrift/openoil.nc"),
    ("amber_lammps_water_cd", "amber/water.nc"),
    ("amber_ace6_cd", "amber/ace_mbondi3.nc"),
    ("amber_ace6_filevel", "amber/ace_mbondi3.nc"),
  ]

  private func path(_ name: String) -> String { (Fixtures.data ?? "") + "/" + name }

  @Test(arguments: inputs)
  func meetsTheExpectation(_ entry: String, _ input: String) throws {
    let expected = try #require(ExpectedEntry.all[entry])
    let source = try ReaderRegistry.open(path(input), options: expected.options)
    let published = try OrderSeries(source, movingOnly: false)
    // movement stores 32 bits.
    let exact = input.hasPrefix("movement/") ? 1e-7 : 1e-9
    func check(_ value: Double, _ key: String, _ tolerance: Double) {
      guard let wanted = expected.numbers[key] else { return }
      #expect(abs(value - wanted) <= tolerance, "\(key): \(value) instead of \(wanted)")
    }
    #expect(source.info.individuals.count == Int(expected.numbers["N"] ?? 0))
    #expect(source.info.frameCount == Int(expected.numbers["T"] ?? 0))
    #expect(published.frameCount == source.info.frameCount)
    #expect(source.info.dimensions == Int(expected.numbers["D"] ?? 0))
    #expect(published.frames.count == Int(expected.numbers["published_frames_used"] ?? 0))
    check(OrderSeries.mean(published.polarization), "published_P_mean", exact)
    check(OrderSeries.deviation(published.polarization), "published_P_sd", exact)
    check(OrderSeries.mean(published.rotation), "published_M_mean", exact)
    check(OrderSeries.deviation(published.rotation), "published_M_sd", exact)
    check(published.polarization[published.frames.count / 2], "published_P_mid", exact)
    check(published.rotation[published.frames.count / 2], "published_M_mid", exact)
    // Printed with six decimals.
    check(published.missing, "missing_fraction", 5.1e-7)
    let moving = try OrderSeries(source, movingOnly: true)
    check(Double(moving.frames.count), "moving_frames", 0)
    check(OrderSeries.mean(moving.polarization), "moving_P_mean", 2e-6)
    check(OrderSeries.deviation(moving.polarization), "moving_P_sd", 2e-6)
    check(OrderSeries.mean(moving.rotation), "moving_M_mean", 2e-6)
    check(OrderSeries.deviation(moving.rotation), "moving_M_sd", 2e-6)
    check(Double(moving.frames.first ?? -1), "first_used_frame_index", 0)
    check(moving.polarization[0], "moving_P_first", 2e-6)
    check(moving.polarization[moving.frames.count / 2], "moving_P_mid", 2e-6)
    check(moving.rotation[moving.frames.count / 2], "moving_M_mid", 2e-6)
    // Speeds of up to 160 are printed with six decimals too.
    check(moving.meanSpeed, "mean_speed", 2e-6)
  }

  /// The authors count fish that stand still with a heading of zero.
  @Test func etroplusEqualsItsAuthorsPolarization() throws {
    let entry = try #require(ExpectedEntry.all["etroplus60_file_displacement"])
    let source = try ReaderRegistry.open(path("etroplus/rawdata_track.csv"), options: entry.options)
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
    #expect(error?.remedy == "choose one with --point NAME")
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
