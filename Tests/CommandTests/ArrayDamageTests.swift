import Foundation
import TestSupport
import Testing

/// Damaged NetCDF and HDF5 files: read or refused, never a crash, a hang or a recording of nobody.
@Suite("Damaged arrays")
struct ArrayDamageTests {
  static let fixtures = ReaderFixture.all.filter(\.isArray)

  private func survives(_ damaged: DamagedFixture, _ bytes: [UInt8], _ what: String) throws {
    let path = try damaged.write(bytes)
    let outcome = try Command.run(["info", path, "--json"] + damaged.fixture.words)
    guard outcome.status == 0 else {
      #expect(outcome.status == 65, "\(what): \(outcome.status) \(outcome.errors)")
      #expect(outcome.errors.hasPrefix("kadita: \(path)"), "\(what): \(outcome.errors)")
      #expect(outcome.errors.count { $0 == "\n" } == 1, "\(what): \(outcome.errors)")
      return
    }
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let individuals = try #require(json?["individuals"] as? [String])
    #expect(!individuals.isEmpty && json?["frames"] as? Int ?? 0 > 0, "\(what)")
    // Where all data became fill values, that is what it says.
    #expect(json?["missing_fraction"] as? Double != nil, "\(what)")
  }

  @Test(arguments: fixtures)
  func truncated(_ fixture: ReaderFixture) throws {
    for damaged in try DamagedFixture.each(of: fixture) {
      for length in damaged.places(Fixtures.long ? 100 : 8) {
        try survives(damaged, Array(damaged.bytes.prefix(length)), "\(damaged.file): \(length) bytes")
      }
    }
  }

  /// Single bytes of which HDF5 1.10.8 with NetCDF 4.9.0 dies by a segmentation fault: the process that tries the file
  /// first dies, and the command says so. Other versions may read or refuse them.
  @Test(
    arguments: [
      ("dewi-kadita.nc", 5075, 124), ("movement.nc", 1506, 81), ("deeplabcut.h5", 18274, 171),
      ("cf-grid.nc", 2121, 208),
    ] as [(String, Int, UInt8)])
  func deadly(file: String, place: Int, value: UInt8) throws {
    let fixture = try #require(Self.fixtures.first { $0.name == "arrays/\(file)" })
    for damaged in try DamagedFixture.each(of: fixture) {
      var bytes = damaged.bytes
      bytes[place] = value
      try survives(damaged, bytes, "\(file): byte \(place) is \(value)")
    }
  }

  /// Single bytes that make a file claim more numbers than it can hold, or lose some of the labels of its columns.
  @Test(
    arguments: [
      ("idtrackerai.h5", 845, 249, "is damaged: the variable trajectories ("),
      ("sleap.h5", 836, 67, "is damaged: the variable tracks ("),
      ("sleap.h5", 1437, 253, "is damaged: the variable node_names ("),
      ("deeplabcut.h5", 16_296, 31, "its columns are labelled "),
    ] as [(String, Int, UInt8, String)])
  func impossible(file: String, place: Int, value: UInt8, message: String) throws {
    let fixture = try #require(Self.fixtures.first { $0.name == "arrays/\(file)" })
    let damaged = try #require(try DamagedFixture.each(of: fixture).first)
    var bytes = damaged.bytes
    bytes[place] = value
    let path = try damaged.write(bytes)
    let outcome = try Command.run(["info", path] + fixture.words)
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("kadita: \(path): \(message)"), "\(outcome.errors)")
  }

  @Test(arguments: fixtures)
  func flipped(_ fixture: ReaderFixture) throws {
    var state: UInt64 = 20_260_207
    for damaged in try DamagedFixture.each(of: fixture) {
      for at in damaged.places(Fixtures.long ? 300 : 16) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var bytes = damaged.bytes
        bytes[at] ^= UInt8(truncatingIfNeeded: state >> 56) | 1
        try survives(damaged, bytes, "\(damaged.file): byte \(at) is \(bytes[at])")
      }
    }
  }
}
