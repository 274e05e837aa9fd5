import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// The published package's layout with something wrong in it.
@Suite("dewi-kadita files that cannot be used")
struct DamagedLayoutTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("run.nc")
  }

  /// Writes arrays of zeros with these dimensions.
  private func make(
    _ variables: [(name: String, dimensions: [(String, Int)])], box: [Double]? = [25], times: [Double]? = nil,
    values: Double = 0
  ) throws {
    let output = try NetCDFOutput(path, overwrite: true)
    var known: Set<String> = []
    for (name, length) in variables.flatMap(\.dimensions) where known.insert(name).inserted {
      try output.defineDimension(name, length)
    }
    for variable in variables {
      try output.defineVariable(variable.name, .float64, variable.dimensions.map(\.0))
      let count = variable.dimensions.map(\.1)
      try output.write(
        variable.name == "time"
          ? times ?? (0..<count[0]).map { Double($0) }
          : Array(repeating: values, count: count.reduce(1, *)),
        to: variable.name, start: count.map { _ in 0 }, count: count)
    }
    if let box { try output.setAttribute("box_size", box) }
    try output.finish()
  }

  private func refusal(_ options: ReaderOptions = ReaderOptions()) -> String? {
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.open(path, options: options) }
    #expect(error?.exitStatus == 65)
    return error.map { String($0.description.dropFirst(path.count + 2)) }
  }

  private let time = ("time", 5)
  private let fish = ("fish", 4)
  private let spatial = ("spatial", 3)

  @Test func withoutPositions() throws {
    try make([("temperature", [time])])
    #expect(
      refusal()
        == "has no positions: it has temperature (time); name them with --var positions=NAME or --var x=NAME,y=NAME"
    )
  }

  @Test func twoSpatialAxes() throws {
    try make([("time", [time]), ("positions", [time, fish, ("spatial", 2)])])
    #expect(
      refusal()
        == "positions (time 5, fish 4, spatial 2) was found where (time, fish, spatial 3) was looked for; "
        + "pass --axes x,y to read it in two dimensions")
    var options = ReaderOptions()
    options.axes = ["x", "y"]
    #expect(try ReaderRegistry.open(path, options: options).info.dimensions == 2)
  }

  @Test func spatialFirst() throws {
    try make([("time", [time]), ("positions", [spatial, time, fish])])
    #expect(
      refusal()
        == "positions (spatial 3, time 5, fish 4) was found where (time, fish, spatial 3) was looked for; "
        + "say what its dimensions are with --dims time=NAME,individual=NAME,space=NAME")
  }

  @Test func mismatchedVelocities() throws {
    try make([
      ("time", [time]), ("positions", [time, fish, spatial]), ("velocities", [time, ("others", 3), spatial]),
    ])
    #expect(
      refusal()
        == "velocities (time 5, others 3, spatial 3) does not match positions (time 5, fish 4, spatial 3); "
        + "write both in the shape (time, fish, spatial)")
  }

  @Test func withoutFish() throws {
    let output = try NetCDFOutput(path, overwrite: true)
    for (name, length) in [("time", 5), ("fish", nil), ("spatial", 3)] {
      try output.defineDimension(name, length)
    }
    try output.defineVariable("positions", .float64, ["time", "fish", "spatial"])
    try output.setAttribute("box_size", [25])
    try output.finish()
    #expect(refusal() == "has no individuals: positions (time 5, fish 0, spatial 3); track at least one")
  }

  @Test func withoutFrames() throws {
    let output = try NetCDFOutput(path, overwrite: true)
    for (name, length) in [("time", nil), ("fish", 4), ("spatial", 3)] {
      try output.defineDimension(name, length)
    }
    try output.defineVariable("positions", .float64, ["time", "fish", "spatial"])
    try output.setAttribute("box_size", [25])
    try output.finish()
    #expect(refusal() == "has no frames: positions (time 0, fish 4, spatial 3); record at least one")
  }

  @Test func oneFish() throws {
    try make([("time", [time]), ("positions", [time, ("fish", 1), spatial])])
    #expect(try ReaderRegistry.open(path).info.individuals == ["0"])
  }

  @Test func boxMissing() throws {
    try make([("time", [time]), ("positions", [time, fish, spatial])], box: nil)
    let source = try ReaderRegistry.open(path)
    let sentence =
      "there is no attribute box_size: the space is taken as open; give --box L for a periodic box"
    #expect(source.info.domain == .open)
    #expect(source.info.remarks == [sentence])
    #expect(try source.stream().notices == [Notice("no-box", sentence)])
    var options = ReaderOptions()
    options.box = [30]
    #expect(try ReaderRegistry.open(path, options: options).info.domain == .periodic(SIMD3(repeating: 30)))
  }

  @Test("impossible boxes", arguments: [[-25.0], [0], [.nan], [25, -1, 25], [25, 25]])
  func boxWrong(box: [Double]) throws {
    try make([("time", [time]), ("positions", [time, fish, spatial])], box: box)
    let message = try #require(refusal())
    #expect(message.hasPrefix("box_size "))
    #expect(message.hasSuffix("; give --box L for a periodic box, or --open for none"))
    if box == [-25] {
      #expect(
        message
          == "box_size is -25, but an edge is a positive length; give --box L for a periodic box, or --open for none"
      )
    }
    var options = ReaderOptions()
    options.ignoresBox = true
    #expect(try ReaderRegistry.open(path, options: options).info.domain == .open)
  }

  @Test func timeGoesBackwards() throws {
    try make([("time", [time]), ("positions", [time, fish, spatial])], times: [0, 1, 2, 1.5, 3])
    #expect(
      refusal()
        == "time does not go forward: time of frame 3 is 1.5 after 2.0; sort the frames, or give the frame "
        + "rate with --fps")
  }

  @Test func timeMissing() throws {
    try make([("time", [time]), ("positions", [time, fish, spatial])], times: [0, .nan, 2, 3, 4])
    #expect(refusal() == "time of frame 1 is missing; give the frame rate with --fps")
  }

  @Test(
    "infinities and fill values are missing",
    arguments: [Double.infinity, -.infinity, .nan, 9.9692099683868690e+36])
  func notANumber(value: Double) throws {
    try make([("time", [time]), ("positions", [time, fish, spatial])], values: value)
    let positions = try Array(ReaderRegistry.open(path)).flatMap(\.positions)
    #expect(positions.count == 60)
    #expect(positions.allSatisfy { $0.isNaN })
  }
}
