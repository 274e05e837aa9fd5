import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// The shapes that the CF conventions allow for trajectories, all holding the same three drifters.
@Suite("Shapes of CF trajectories")
struct CFShapesTests {
  /// A drifter: its first frame and how many it has.
  private static let drifters: [(name: String, first: Int, count: Int)] = [
    ("a", 0, 6), ("b", 2, 3), ("c", 1, 5),
  ]
  private static let frames = 6

  enum Shape: String, CaseIterable {
    case timeGrid, transposedGrid, ownTimes, contiguous, indexed, byTime
  }

  private static func place(_ drifter: Int, _ frame: Int) -> (x: Double, y: Double)? {
    let known = drifters[drifter]
    guard frame >= known.first, frame < known.first + known.count else { return nil }
    return (Double(10 * drifter + frame), Double(frame * frame) / 4 - Double(drifter))
  }

  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("drifters.nc")
  }

  /// Every sample that there is, in order of drifter and time.
  private var samples: [(drifter: Int, frame: Int, x: Double, y: Double)] {
    Self.drifters.indices.flatMap { drifter in
      (0..<Self.frames).compactMap { frame in
        Self.place(drifter, frame).map { (drifter, frame, $0.x, $0.y) }
      }
    }
  }

  private func write(_ shape: Shape, seconds: (Int) -> Double = { 60 * Double($0) }) throws {
    let output = try NetCDFOutput(path, overwrite: true)
    func coordinates(_ dimensions: [String]) throws {
      for (name, standard) in [("px", "projection_x_coordinate"), ("py", "projection_y_coordinate")] {
        try output.defineVariable(name, .float64, dimensions, storage: NetCDFStorage(fill: -999))
        try output.setAttribute("standard_name", standard, of: name)
        try output.setAttribute("units", "m", of: name)
      }
    }
    func time(_ dimensions: [String]) throws {
      try output.defineVariable("clock", .float64, dimensions, storage: NetCDFStorage(fill: -999))
      try output.setAttribute("standard_name", "time", of: "clock")
      try output.setAttribute("units", "seconds since 2020-01-01", of: "clock")
    }
    func names() throws {
      try output.defineDimension("trajectory", 3)
      try output.defineVariable("drifter", .string, ["trajectory"])
      try output.setAttribute("cf_role", "trajectory_id", of: "drifter")
      try output.write(Self.drifters.map(\.name), to: "drifter")
    }
    func list(_ samples: [(drifter: Int, frame: Int, x: Double, y: Double)]) throws {
      try output.write(samples.map { seconds($0.frame) }, to: "clock", start: [0], count: [samples.count])
      try output.write(samples.map(\.x), to: "px", start: [0], count: [samples.count])
      try output.write(samples.map(\.y), to: "py", start: [0], count: [samples.count])
    }
    if shape != .byTime { try output.setAttribute("featureType", "trajectory") }
    switch shape {
    case .timeGrid, .transposedGrid:
      try names()
      try output.defineDimension("time", Self.frames)
      let isTransposed = shape == .transposedGrid
      try coordinates(isTransposed ? ["time", "trajectory"] : ["trajectory", "time"])
      try time(["time"])
      try output.write((0..<Self.frames).map(seconds), to: "clock", start: [0], count: [Self.frames])
      for sample in samples {
        let start = isTransposed ? [sample.frame, sample.drifter] : [sample.drifter, sample.frame]
        try output.write([sample.x], to: "px", start: start, count: [1, 1])
        try output.write([sample.y], to: "py", start: start, count: [1, 1])
      }
    case .ownTimes:
      try names()
      try output.defineDimension("obs", Self.frames)
      try coordinates(["trajectory", "obs"])
      try time(["trajectory", "obs"])
      for sample in samples {
        let start = [sample.drifter, sample.frame - Self.drifters[sample.drifter].first]
        try output.write([seconds(sample.frame)], to: "clock", start: start, count: [1, 1])
        try output.write([sample.x], to: "px", start: start, count: [1, 1])
        try output.write([sample.y], to: "py", start: start, count: [1, 1])
      }
    case .contiguous:
      try names()
      try output.defineDimension("obs", samples.count)
      try coordinates(["obs"])
      try time(["obs"])
      try output.defineVariable("row_size", .int32, ["trajectory"])
      try output.setAttribute("sample_dimension", "obs", of: "row_size")
      try output.write(Self.drifters.map { Double($0.count) }, to: "row_size", start: [0], count: [3])
      try list(samples)
    case .indexed:
      try names()
      try output.defineDimension("obs", samples.count)
      try coordinates(["obs"])
      try time(["obs"])
      try output.defineVariable("owner", .int32, ["obs"])
      try output.setAttribute("instance_dimension", "trajectory", of: "owner")
      let sorted = samples.sorted { ($0.frame, $0.drifter) < ($1.frame, $1.drifter) }
      try output.write(sorted.map { Double($0.drifter) }, to: "owner", start: [0], count: [sorted.count])
      try list(sorted)
    case .byTime:
      try output.defineDimension("time", Self.frames)
      try output.defineDimension("data", samples.count)
      try coordinates(["data"])
      try time(["time"])
      try output.write((0..<Self.frames).map(seconds), to: "clock", start: [0], count: [Self.frames])
      try output.defineVariable("particle_count", .int32, ["time"])
      try output.defineVariable("id", .int32, ["data"])
      let sorted = samples.sorted { ($0.frame, $0.drifter) < ($1.frame, $1.drifter) }
      let counts = (0..<Self.frames).map { frame in Double(sorted.count { $0.frame == frame }) }
      try output.write(counts, to: "particle_count", start: [0], count: [Self.frames])
      try output.write(sorted.map { Double($0.drifter) }, to: "id", start: [0], count: [sorted.count])
      try output.write(sorted.map(\.x), to: "px", start: [0], count: [sorted.count])
      try output.write(sorted.map(\.y), to: "py", start: [0], count: [sorted.count])
    }
    try output.finish()
  }

  @Test("every shape gives the same recording", arguments: Shape.allCases)
  func same(_ shape: Shape) throws {
    try write(shape)
    let source = try ReaderRegistry.openStored(path)
    #expect(source.info.layout == (shape == .byTime ? "gnome" : "cf-trajectory"))
    #expect(source.info.individuals == (shape == .byTime ? ["0", "1", "2"] : ["a", "b", "c"]))
    #expect(source.info.units == Units(length: "m", time: "s"))
    #expect(source.info.timeStep == 60)
    let block = try FrameBlock(source)
    #expect(block.times == (0..<Self.frames).map { 60 * Double($0) })
    for frame in 0..<Self.frames {
      for drifter in 0..<3 {
        let at = (frame * 3 + drifter) * 2
        if let place = Self.place(drifter, frame) {
          #expect(block.positions[at] == place.x && block.positions[at + 1] == place.y)
        } else {
          #expect(block.positions[at].isNaN && block.positions[at + 1].isNaN)
        }
      }
    }
  }

  @Test("uneven times that all share are frames", arguments: [Shape.ownTimes, .contiguous, .indexed])
  func uneven(_ shape: Shape) throws {
    try write(shape) { Double($0 * $0) }
    let source = try ReaderRegistry.openStored(path)
    #expect(source.info.timeStep == nil)
    #expect(try FrameBlock(source).times == [0, 1, 4, 9, 16, 25])
  }

  @Test("an infinite coordinate is a missing one", arguments: [Shape.contiguous, .indexed, .byTime])
  func infinite(_ shape: Shape) throws {
    try write(shape)
    let output = try NetCDFOutput(folder.file("infinite.nc"), continuing: path, overwrite: false)
    try output.write([.infinity], to: "py", start: [0], count: [1])
    try output.finish()
    let (whole, damaged) = (
      try FrameBlock(ReaderRegistry.openStored(path)),
      try FrameBlock(ReaderRegistry.openStored(folder.file("infinite.nc")))
    )
    #expect(!damaged.positions.contains { $0.isInfinite })
    let missing = zip(whole.positions, damaged.positions).count { !$0.isNaN && $1.isNaN }
    #expect(missing == 1 || missing == 2)
  }

  @Test("a row size beyond the observations is refused")
  func rowSize() throws {
    try write(.contiguous)
    let file = try NetCDFFile(path: path)
    let sizes = try #require(file.variable("row_size"))
    #expect(sizes.shape == [3])
    let output = try NetCDFOutput(folder.file("bad.nc"), continuing: path, overwrite: false)
    try output.write([600], to: "row_size", start: [1], count: [1])
    try output.finish()
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.open(folder.file("bad.nc")) }
    #expect(error?.exitStatus == 65)
    #expect(error?.message == "row_size counts more observations than the 14 there are")
  }
}
