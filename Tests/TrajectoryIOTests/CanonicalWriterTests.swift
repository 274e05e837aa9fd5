import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

@Suite("Canonical layout")
struct CanonicalWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ recording: MadeRecording, to path: String, precision: RecordingDescription.Precision = .float64
  )
    throws
  {
    var description = RecordingDescription(recording.info)
    description.precision = precision
    let writer = try CanonicalWriter(path, description)
    for block in recording.blocks { try writer.append(block) }
    try writer.finish()
  }

  @Test("what is written is read back to the bit", arguments: [2, 3], [true, false])
  func roundTrip(dimensions: Int, velocities: Bool) throws {
    let domain = dimensions == 2 ? Domain.open : .periodic(SIMD3(10, 20, 0))
    let recording = MadeRecording(
      frames: 100, individuals: 5, dimensions: dimensions, velocities: velocities, domain: domain,
      missing: [(3, 2), (99, 0)])
    let path = folder.file("run.nc")
    try write(recording, to: path)
    let source = try ReaderRegistry.openStored(path)
    #expect(source.info.layout == "kadita")
    #expect(source.info.individuals == recording.info.individuals)
    #expect(source.info.units == recording.info.units)
    #expect(source.info.domain == domain)
    #expect(source.info.timeStep == 0.5)
    #expect(source.info.velocitySource == (velocities ? .file : .absent))
    let blocks = try Array(source)
    #expect(blocks.flatMap(\.times) == recording.blocks.flatMap(\.times))
    let bits = { (blocks: [FrameBlock]) in blocks.flatMap { $0.positions + $0.velocities }.map(\.bitPattern) }
    #expect(Set(bits(blocks)) == Set(bits(recording.blocks)))
    #expect(
      blocks.flatMap(\.positions).map(\.bitPattern) == recording.blocks.flatMap(\.positions).map(\.bitPattern)
    )
  }

  @Test func singlePrecision() throws {
    let recording = MadeRecording(frames: 20, individuals: 5, dimensions: 3)
    let path = folder.file("run.nc")
    try write(recording, to: path, precision: .float32)
    let positions = try Array(ReaderRegistry.open(path)).flatMap(\.positions)
    #expect(positions == recording.blocks.flatMap(\.positions).map { Double(Float($0)) })
  }

  @Test("chunks hold whole frames, about 1 MiB")
  func chunks() throws {
    let recording = MadeRecording(frames: 3, individuals: 20_000, dimensions: 3)
    let path = folder.file("run.nc")
    try write(recording, to: path)
    #expect(try NetCDFFile(path: path).variable("position")?.chunks == [2, 20_000, 3])
  }

  @Test("an existing file is left alone")
  func existing() throws {
    let recording = MadeRecording(frames: 2, individuals: 1, dimensions: 2)
    let path = folder.file("run.nc")
    try write(recording, to: path)
    let before = FileManager.default.contents(atPath: path)
    let error = #expect(throws: KaditaError.self) { try write(recording, to: path) }
    #expect(error?.description == "\(path): exists already; use --force to overwrite it")
    #expect(error?.exitStatus == 73)
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(try folder.entries() == ["run.nc"])
  }

  @Test("an unfinished file leaves nothing behind")
  func unfinished() throws {
    let recording = MadeRecording(frames: 20, individuals: 5, dimensions: 2)
    do {
      let writer = try CanonicalWriter(folder.file("run.nc"), RecordingDescription(recording.info))
      try writer.append(recording.blocks[0])
    }
    #expect(try folder.entries() == [])
  }

  @Test("frames that do not fit are refused")
  func misfit() throws {
    let recording = MadeRecording(frames: 20, individuals: 5, dimensions: 2)
    let other = MadeRecording(frames: 20, individuals: 6, dimensions: 2)
    let writer = try CanonicalWriter(folder.file("run.nc"), RecordingDescription(recording.info))
    #expect(throws: KaditaError.self) { try writer.append(other.blocks[0]) }
  }

  @Test("a suspended file continues where it was left, and gives the same numbers")
  func continued() throws {
    let recording = MadeRecording(frames: 50, individuals: 5, dimensions: 3)
    let description = RecordingDescription(recording.info)
    let writer = try CanonicalWriter(folder.file("run.nc"), description)
    for block in recording.blocks.prefix(3) { try writer.append(block) }
    try writer.suspend(as: folder.file("run.partial.nc"))
    #expect(try folder.entries() == ["run.partial.nc"])

    let next = try CanonicalWriter(
      folder.file("run.nc"), continuing: folder.file("run.partial.nc"), at: 14, description)
    #expect(next.frameCount == 14)
    for block in recording.blocks.dropFirst(2) { try next.append(block) }
    try next.finish()
    let positions = try Array(ReaderRegistry.open(folder.file("run.nc"))).flatMap(\.positions)
    #expect(positions == recording.blocks.flatMap(\.positions))
    #expect(try ReaderRegistry.open(folder.file("run.partial.nc")).info.frameCount == 21)

    let error = #expect(throws: KaditaError.self) {
      try CanonicalWriter(
        folder.file("new.nc"), continuing: folder.file("run.partial.nc"), at: 22, description)
    }
    #expect(
      error?.description
        == "\(folder.file("run.partial.nc")): has 21 frames, and frame 22 was to be written next; "
        + "start again from the beginning")
  }
}
