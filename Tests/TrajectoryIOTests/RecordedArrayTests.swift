import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// What is particular about third-party arrays.
@Suite("Recorded arrays", .enabled(if: Fixtures.data != nil, "the folder of recordings is absent"))
struct RecordedArrayTests {
  private func path(_ name: String) -> String { (Fixtures.data ?? "") + "/" + name }

  private func open(_ name: String, _ change: (inout ReaderOptions) -> Void = { _ in }) throws
    -> any TrajectorySource
  {
    var options = ReaderOptions()
    change(&options)
    return try ReaderRegistry.open(path(name), options: options)
  }

  @Test("the analysis file of SLEAP and the dataset that movement made of it are the same recording")
  func sleapAndMovement() throws {
    let movement = try open("movement/movement_three-mice_SLEAP.nc")
    let sleap = try open("sleap/SLEAP_three-mice_Aeon_mixed-labels.analysis.h5") { $0.framesPerSecond = 50 }
    #expect(movement.info.layout == "movement")
    #expect(sleap.info.layout == "sleap-h5")
    #expect(movement.info.individuals == sleap.info.individuals)
    #expect(movement.info.units == sleap.info.units)
    let (a, b) = (try FrameBlock(movement), try FrameBlock(sleap))
    // movement stores 32 bits.
    #expect(a.positions.map { Float($0).bitPattern } == b.positions.map { Float($0).bitPattern })
    let entry = try #require(ExpectedEntry.all["sleap_three_mice"])
    let series = try OrderSeries(sleap, movingOnly: false)
    #expect(abs(OrderSeries.mean(series.polarization) - (entry.numbers["published_P_mean"] ?? 0)) < 1e-7)
    #expect(abs(OrderSeries.mean(series.rotation) - (entry.numbers["published_M_mean"] ?? 0)) < 1e-7)
  }

  @Test("DeepLabCut's HDF5 has the numbers of its csv on the frames both have")
  func deepLabCut() throws {
    let table = try FrameBlock(open("deeplabcut/testDLC_csv_table_madlc.csv") { $0.point = "Center" })
    let source = try open("deeplabcut/testDLC_h5_table_madlc.h5") { $0.point = "Center" }
    let array = try FrameBlock(source)
    #expect(source.info.layout == "deeplabcut-h5")
    #expect(source.info.individuals == ["mouse_black_tail", "mouse_white_tail"])
    #expect((table.count, array.count) == (97, 100))
    for index in table.positions.indices {
      #expect(abs(table.positions[index] - array.positions[index]) < 1e-9 || table.positions[index].isNaN)
      #expect(table.positions[index].isNaN == array.positions[index].isNaN)
    }
    let error = #expect(throws: KaditaError.self) { try open("deeplabcut/testDLC_h5_table_madlc.h5") }
    #expect(error?.message.hasPrefix("has 14 body points and none was chosen: Nose, Left_ear") == true)
  }

  @Test("a heading takes the place of the velocity in every frame that has both points")
  func heading() throws {
    let source = try open("deeplabcut/testDLC_h5_table_madlc.h5") {
      $0.heading = ReaderOptions.Heading(head: "Nose", tail: "Tail_base")
    }
    #expect(source.info.velocitySource == .heading)
    let nose = try FrameBlock(open("deeplabcut/testDLC_h5_table_madlc.h5") { $0.point = "Nose" })
    let tail = try FrameBlock(open("deeplabcut/testDLC_h5_table_madlc.h5") { $0.point = "Tail_base" })
    let block = try FrameBlock(source)
    for at in stride(from: 0, to: block.positions.count, by: 2) {
      let (dx, dy) = (
        nose.positions[at] - tail.positions[at], nose.positions[at + 1] - tail.positions[at + 1]
      )
      let length = (dx * dx + dy * dy).squareRoot()
      #expect(block.velocities[at] == dx / length || length.isNaN && block.velocities[at].isNaN)
      #expect(block.velocities[at + 1] == dy / length || length.isNaN && block.velocities[at + 1].isNaN)
      #expect(block.positions[at] == (nose.positions[at] + tail.positions[at]) / 2 || length.isNaN)
    }
  }

  @Test("less certain detections are missing")
  func confidence() throws {
    let all = try FrameBlock(open("deeplabcut/testDLC_h5_table_madlc.h5") { $0.point = "Nose" })
    let sure = try FrameBlock(
      open("deeplabcut/testDLC_h5_table_madlc.h5") {
        $0.point = "Nose"
        $0.minimumConfidence = 0.9
      })
    let lost = all.positions.indices.filter { !all.positions[$0].isNaN && sure.positions[$0].isNaN }
    #expect(!lost.isEmpty)
    #expect(
      sure.positions.indices.allSatisfy {
        sure.positions[$0].isNaN || sure.positions[$0] == all.positions[$0]
      })
    // A position whose probability is not known stays.
    let probable = try FrameBlock(open("idtrackerai/trajectories.h5") { $0.minimumConfidence = 2 })
    let every = try FrameBlock(open("idtrackerai/trajectories.h5"))
    let located = { (block: FrameBlock) in block.positions.count { !$0.isNaN } }
    #expect(located(probable) < located(every) / 10)
  }

  @Test("a pandas table is refused, with the way out")
  func pandasTable() {
    let error = #expect(throws: KaditaError.self) { try open("deeplabcut/pandas_table.h5") }
    #expect(error?.exitStatus == 65)
    #expect(
      error?.description
        == "\(path("deeplabcut/pandas_table.h5")): is a pandas HDF5 file in the table format, whose numbers the NetCDF "
        + "library cannot show; save it again with DataFrame.to_csv(), or to_hdf(…, format='fixed')")
  }

  @Test("drifters with their own clocks are refused without --resample, and read with it")
  func drifters() throws {
    let error = #expect(throws: KaditaError.self) { try open("drifters/barents.nc") }
    #expect(error?.exitStatus == 65)
    #expect(
      error?.description
        == "\(path("drifters/barents.nc")): its 2 individuals have their own clocks: 3163 different times; bring them to a "
        + "common time step with --resample DT, for instance --resample 1800")
    let source = try open("drifters/barents.nc") { $0.resample = 1800 }
    #expect(source.info.individuals.count == 2)
    #expect(source.info.timeStep == 1800)
    #expect(source.info.units == Units(length: "m", time: "s"))
  }

  @Test("scale factors are applied, and units are the file's")
  func amber() throws {
    let water = try open("amber/water.nc")
    let block = try FrameBlock(water)
    let first = block.positions.prefix(3)
    for (found, wanted) in zip(first, [0.41722, 8.30337, 11.73717]) { #expect(abs(found - wanted) < 5e-6) }
    #expect(block.times.first == 2020 && block.times.last == 3010)
    #expect(water.info.units == Units(length: "angstrom", time: "fs"))
    #expect(water.info.domain == .periodic(SIMD3(repeating: 15)))
    let ace = try FrameBlock(open("amber/ace_mbondi3.nc"))
    for (found, wanted) in zip(ace.velocities, [11.8647, 31.2211, -4.0354]) {
      #expect(abs(found - wanted) < 5e-5)
    }
  }

  @Test("longitude and latitude are metres about the mean latitude")
  func geographic() throws {
    let source = try open("opendrift/openoil.nc")
    #expect(source.info.layout == "cf-trajectory")
    #expect(source.info.dimensions == 2)
    let text = try #require(source.info.remarks.last { $0.contains("about latitude") })
    let latitude = try #require(text.split(separator: " ").last.flatMap { Double($0) })
    #expect(abs(latitude - 60.48362231277068) < 1e-11)
    #expect(try open("opendrift/openoil.nc") { $0.axes = ["x", "y", "z"] }.info.dimensions == 3)
  }

  @Test("frame rate and body length come from the file")
  func idtracker() throws {
    let source = try open("idtrackerai/trajectories.h5")
    #expect(source.info.timeStep == 1.0 / 28)
    #expect(source.info.individuals == (1...8).map(String.init))
    let inBodyLengths = try open("idtrackerai/trajectories.h5") { $0.unit = "BL" }
    #expect(inBodyLengths.info.units == Units(length: "body_length", time: "s"))
    let (a, b) = (try FrameBlock(source), try FrameBlock(inBodyLengths))
    #expect(abs(a.positions[0] / b.positions[0] - 57.7018195660103) < 1e-10)
  }
}
