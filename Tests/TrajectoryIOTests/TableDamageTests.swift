import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Whatever happens to a table on its way, it is read or refused: no crash, no hang, no result without animals.
///
/// Arrays are damaged in the tests of the command, in a process of their own: the system's HDF5 library dies of some.
@Suite("Damaged tables")
struct TableDamageTests {
  static let fixtures = ReaderFixture.all.filter { !$0.isArray && !$0.name.contains("*") }

  /// Reads a recording with a damaged file; a success must have somebody in it.
  private func read(_ damaged: DamagedFixture, _ bytes: [UInt8], _ what: String) throws {
    let path = try damaged.write(bytes)
    for lenient in [false, true] {
      var options = damaged.fixture.options
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
  func truncated(_ fixture: ReaderFixture) throws {
    for damaged in try DamagedFixture.each(of: fixture) {
      for length in damaged.places(Fixtures.long ? .max : 60 / fixture.files.count) {
        try read(damaged, Array(damaged.bytes.prefix(length)), "\(damaged.file): \(length) bytes")
      }
    }
  }

  @Test(arguments: fixtures)
  func flipped(_ fixture: ReaderFixture) throws {
    var generator = SplitMix(state: 3)
    for damaged in try DamagedFixture.each(of: fixture) {
      for at in damaged.places(Fixtures.long ? .max : 60 / fixture.files.count) {
        var bytes = damaged.bytes
        bytes[at] ^= UInt8.random(in: 1...255, using: &generator)
        try read(damaged, bytes, "\(damaged.file): byte \(at) is \(bytes[at])")
      }
    }
  }
}
