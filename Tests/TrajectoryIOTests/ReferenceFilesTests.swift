import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

@Suite("Reference files")
struct ReferenceFilesTests {
  static let files = ["frames", "edges"].flatMap { folder in
    ((try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path("reference/" + folder))) ?? [])
      .sorted().map { "reference/\(folder)/\($0)" }
  }

  @Test("there are some") func present() { #expect(Self.files.count >= 19) }

  @Test("every file of the published package opens and streams", arguments: files)
  func opens(_ name: String) throws {
    let source = try ReaderRegistry.open(Fixtures.path(name))
    let info = source.info
    #expect(info.layout == "dewi-kadita")
    #expect(info.dimensions == 3)
    #expect(info.domain.isPeriodic)
    #expect(info.velocitySource == .file)
    let blocks = try Array(source)
    #expect(blocks.flatMap(\.frames) == Array(0..<info.frameCount))
    for block in blocks {
      #expect(block.individuals == info.individuals.count)
      #expect(block.positions.allSatisfy { $0.isFinite })
      #expect(block.velocities.count == block.positions.count)
    }
  }

  @Test("numbers are those of the arrays, whichever way they are stored")
  func numbers() throws {
    let path = Fixtures.path("reference/frames/case1_swarm.nc")
    let file = try NetCDFFile(path: path)
    let x = try file.numbers(#require(file.variable("x")))
    let vz = try file.numbers(#require(file.variable("vz")))
    let source = try ReaderRegistry.open(path)
    let positions = try Array(source).flatMap(\.positions)
    let velocities = try Array(source).flatMap(\.velocities)
    #expect(source.info.timeStep == 2.5)
    #expect(source.info.individuals.count == 150)
    #expect(source.info.domain == .periodic(SIMD3(repeating: 25)))
    #expect(x.indices.allSatisfy { positions[3 * $0] == x[$0] })
    #expect(vz.indices.allSatisfy { velocities[3 * $0 + 2] == vz[$0] })
  }

  @Test("a file cut short is refused as such", arguments: [10, 50, 90])
  func truncated(percent: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = try #require(
      FileManager.default.contents(atPath: Fixtures.path("reference/frames/case1_swarm.nc")))
    let path = folder.file("cut.nc")
    try bytes.prefix(bytes.count * percent / 100).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: KaditaError.self) { try ReaderRegistry.open(path) }
    #expect(error?.exitStatus == 65)
    #expect(
      error?.description == "\(path): is truncated: it says it has \(bytes.count) bytes, but has "
        + "\(bytes.count * percent / 100); copy or download the file again")
  }
}
