import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

@Suite("Layouts that are written")
struct LayoutWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func roundTrip(_ recording: MadeRecording, _ layout: String) throws -> any TrajectorySource {
    let path = folder.file("\(layout).nc")
    try WriterRegistry.write(
      recording, to: path, as: WriterRegistry.layout(named: layout), RecordingDescription(recording.info),
      overwrite: false)
    return try ReaderRegistry.openStored(path)
  }

  private func expectSame(_ a: any TrajectorySource, _ b: any TrajectorySource, velocities: Bool) throws {
    let (first, second) = (try FrameBlock(a), try FrameBlock(b))
    let bits = { (numbers: [Double]) in numbers.map { ($0.isNaN ? Double.nan : $0).bitPattern } }
    #expect(first.times == second.times)
    #expect(bits(first.positions) == bits(second.positions))
    if velocities { #expect(bits(first.velocities) == bits(second.velocities)) }
  }

  @Test("the published package's layout keeps every number", arguments: [1, 7, 100])
  func dewiKadita(framesPerBlock: Int) throws {
    let recording = MadeRecording(
      frames: 40, individuals: 4, dimensions: 3, framesPerBlock: framesPerBlock,
      domain: .periodic(SIMD3(repeating: 25)), missing: [(3, 2)])
    let source = try roundTrip(recording, "dewi-kadita")
    #expect(source.info.layout == "dewi-kadita")
    #expect(source.info.domain == recording.info.domain)
    #expect(source.info.timeStep == 0.5)
    try expectSame(recording, source, velocities: true)
    let file = try NetCDFFile(path: folder.file("dewi-kadita.nc"))
    let vy = try file.numbers(#require(file.variable("vy")))
    let whole = try FrameBlock(recording).velocities
    for (index, value) in vy.enumerated() { #expect(value == whole[3 * index + 1] || value.isNaN) }
  }

  @Test("movement's layout keeps positions, names and times", arguments: [2, 3])
  func movement(dimensions: Int) throws {
    let recording = MadeRecording(
      frames: 40, individuals: 4, dimensions: dimensions, missing: [(3, 2), (4, 2)])
    let source = try roundTrip(recording, "movement")
    #expect(source.info.layout == "movement")
    #expect(source.info.individuals == recording.info.individuals)
    #expect(source.info.units == recording.info.units)
    try expectSame(recording, source, velocities: false)
  }

  @Test("what a layout cannot hold is refused before a file is made")
  func impossible() throws {
    let flat = MadeRecording(frames: 4, individuals: 4, dimensions: 2)
    let error = #expect(throws: KaditaError.self) { try roundTrip(flat, "dewi-kadita") }
    #expect(error?.exitStatus == 64)
    #expect(try folder.entries() == [])
    let unknown = #expect(throws: KaditaError.self) { try WriterRegistry.layout(named: "kadit") }
    #expect(unknown?.description == "there is no layout named kadit; did you mean kadita?")
  }
}
