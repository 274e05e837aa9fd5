import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Variables of one deflated chunk, as the published package writes them.
@Suite("Variables of one chunk")
struct SoleChunkTests {
  @Test(
    "a large chunk gives the numbers that were written, and needs no memory of its size",
    arguments: [(NetCDFType.float64, [String]?.none, 350), (.float32, ["x", "z"], 700)])
  func large(type: NetCDFType, axes: [String]?, frames: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("run.nc")
    // Beyond 16 MiB in either type.
    let shape = [frames, 2100, 3]
    let numbers = (0..<shape.reduce(1, *)).map {
      (Double($0) * 0.754877666).truncatingRemainder(dividingBy: 25)
    }
    let output = try NetCDFOutput(path, overwrite: true)
    for (name, length) in zip(["time", "fish", "spatial"], shape) { try output.defineDimension(name, length) }
    try output.defineVariable("time", .float64, ["time"])
    try output.defineVariable(
      "positions", type, ["time", "fish", "spatial"], storage: NetCDFStorage(chunks: shape, deflate: 1))
    try output.setAttribute("box_size", [25])
    try output.write((0..<frames).map(Double.init), to: "time", start: [0], count: [frames])
    try output.write(numbers, to: "positions", start: [0, 0, 0], count: shape)
    try output.finish()
    var options = ReaderOptions()
    options.axes = axes
    let source = try ReaderRegistry.openStored(path, options: options)
    #expect(source.info.remarks == [])
    var frame = 0
    let stream = try source.stream()
    while let block = try stream.next() {
      let used = axes == nil ? [0, 1, 2] : [0, 2]
      for index in 0..<block.count * 2100 {
        for (component, axis) in used.enumerated() {
          let written = numbers[(frame * 2100 + index) * 3 + axis]
          let expected = type == .float64 ? written : Double(Float(written))
          if block.positions[index * used.count + component] != expected {
            Issue.record("frame \(frame), \(index), axis \(axis)")
            return
          }
        }
      }
      frame += block.count
    }
    #expect(frame == frames)
  }
}
