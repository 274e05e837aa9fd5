import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Whatever happens to a table on its way, it is read or refused: no crash, no hang, no result without animals.
@Suite("Damaged tables")
struct TableDamageTests {
  static let fixtures = TableFixture.all.filter { !$0.name.contains("*") && $0.name.contains(".") }

  /// Reads a damaged copy; a success must have somebody in it.
  private func read(_ bytes: [UInt8], _ fixture: TableFixture, in folder: TemporaryFolder, _ what: String)
    throws
  {
    let path = folder.file((fixture.path as NSString).lastPathComponent)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    for lenient in [false, true] {
      var options = fixture.options
      options.lenient = lenient
      do {
        let source = try ReaderRegistry.open(path, options: options)
        let stream = try source.stream()
        var located = 0
        var frames = 0
        while let block = try stream.next() {
          frames += block.count
          located += block.positions.count { !$0.isNaN }
          // A wrong digit can move a frame far away; what counts is that it ends.
          if frames > 100_000 { break }
        }
        #expect(located > 0 || frames > 100_000, "\(what): nobody was found")
        #expect(!source.info.individuals.isEmpty, "\(what)")
      } catch let error as KaditaError {
        #expect(error.exitStatus == 65, "\(what): \(error)")
        #expect(!error.description.contains("\n"))
      }
    }
  }

  @Test(arguments: fixtures)
  func truncated(_ fixture: TableFixture) throws {
    let folder = try TemporaryFolder()
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: fixture.path)))
    let step = Fixtures.long ? 1 : max(1, bytes.count / 60)
    for length in stride(from: 1, to: bytes.count, by: step) {
      try read(Array(bytes.prefix(length)), fixture, in: folder, "\(length) bytes")
    }
  }

  @Test(arguments: fixtures)
  func flipped(_ fixture: TableFixture) throws {
    let folder = try TemporaryFolder()
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: fixture.path)))
    let step = Fixtures.long ? 1 : max(1, bytes.count / 60)
    var generator = SplitMix(state: 3)
    for at in stride(from: 0, to: bytes.count, by: step) {
      var damaged = bytes
      damaged[at] ^= UInt8.random(in: 1...255, using: &generator)
      try read(damaged, fixture, in: folder, "byte \(at) is \(damaged[at])")
    }
  }
}
