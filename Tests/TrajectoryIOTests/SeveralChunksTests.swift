import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Variables of several deflated chunks of whole frames, which are read past the library.
@Suite("Variables of several chunks")
struct SeveralChunksTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("run.nc") }
  private static let fish = 500

  init() throws { folder = try TemporaryFolder() }

  private func number(_ frame: Int, _ fish: Int, _ axis: Int) -> Double {
    (Double((frame * Self.fish + fish) * 3 + axis) * 0.754877666).truncatingRemainder(dividingBy: 25)
  }

  /// Writes the frames of some stretches, and leaves the others as they are.
  private func write(
    _ type: NetCDFType, frames: Int, chunk: Int, deflate: Int = 1, stretches: [Range<Int>]
  ) throws {
    let output = try NetCDFOutput(path, overwrite: true)
    for (name, length) in [("time", frames), ("fish", Self.fish), ("spatial", 3)] {
      try output.defineDimension(name, length)
    }
    try output.defineVariable("time", .float64, ["time"])
    try output.defineVariable(
      "positions", type, ["time", "fish", "spatial"],
      storage: NetCDFStorage(chunks: [chunk, Self.fish, 3], deflate: deflate, fill: .nan))
    try output.setAttribute("box_size", [25])
    try output.write((0..<frames).map(Double.init), to: "time", start: [0], count: [frames])
    for stretch in stretches {
      let numbers = stretch.flatMap { frame in
        (0..<3 * Self.fish).map { number(frame, $0 / 3, $0 % 3) }
      }
      try output.write(
        numbers, to: "positions", start: [stretch.lowerBound, 0, 0], count: [stretch.count, Self.fish, 3])
    }
    try output.finish()
  }

  /// Compares what is read with what was written; frames that were not written are missing.
  private func compare(
    _ type: NetCDFType, frames: Int, stretches: [Range<Int>], axes: [String]? = nil
  ) throws {
    var options = ReaderOptions()
    options.axes = axes
    let used = axes == nil ? [0, 1, 2] : [0, 2]
    let stream = try ReaderRegistry.openStored(path, options: options).stream()
    var frame = 0
    while let block = try stream.next() {
      for row in 0..<block.count {
        let isThere = stretches.contains { $0.contains(frame) }
        for index in 0..<Self.fish * used.count {
          let found = block.positions[row * Self.fish * used.count + index]
          let written = number(frame, index / used.count, used[index % used.count])
          let expected = type == .float64 ? written : Double(Float(written))
          if isThere ? found != expected : !found.isNaN {
            Issue.record("frame \(frame), \(index)")
            return
          }
        }
        frame += 1
      }
    }
    #expect(frame == frames)
  }

  @Test(
    "whatever the chunks, the numbers are those that were written",
    arguments: [NetCDFType.float64, .float32], [(1, 90), (7, 90), (60, 100), (100, 201), (333, 500)])
  func chunks(type: NetCDFType, lengths: (chunk: Int, frames: Int)) throws {
    let (chunk, frames) = lengths
    try write(type, frames: frames, chunk: chunk, stretches: [0..<frames])
    try compare(type, frames: frames, stretches: [0..<frames])
    try compare(type, frames: frames, stretches: [0..<frames], axes: ["x", "z"])
  }

  @Test("chunks that were never written are missing, plain ones are read too")
  func others() throws {
    let stretches = [0..<50, 250..<300]
    try write(.float64, frames: 300, chunk: 50, stretches: stretches)
    try compare(.float64, frames: 300, stretches: stretches)
    try write(.float64, frames: 300, chunk: 50, deflate: 0, stretches: [0..<300])
    try compare(.float64, frames: 300, stretches: [0..<300])
  }

  @Test("a damaged chunk is an error where it is reached")
  func damaged() throws {
    try write(.float64, frames: 300, chunk: 50, stretches: [0..<300])
    var bytes = try Data(contentsOf: URL(filePath: path))
    // In the middle of the file there is nothing but chunks.
    let middle = bytes.count / 2
    for at in middle..<middle + 64 { bytes[at] = ~bytes[at] }
    try bytes.write(to: URL(filePath: path))
    let stream = try ReaderRegistry.openStored(path).stream()
    var frames = 0
    let error = #expect(throws: KaditaError.self) {
      while let block = try stream.next() { frames += block.count }
    }
    #expect(
      error?.description
        == "\(path): its compressed data are damaged; copy or download the file again")
    #expect(frames > 0 && frames < 300)
  }
}
