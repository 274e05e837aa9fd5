import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

@Suite("Inputs that cannot be read")
struct UnreadableInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(_ path: String) -> KaditaError? {
    #expect(throws: KaditaError.self) { try ReaderRegistry.open(path) }
  }

  @Test func missingFile() {
    let error = refusal(folder.file("none.nc"))
    #expect(error?.description == "\(folder.file("none.nc")): no such file; check the name")
    #expect(error?.exitStatus == 66)
  }

  @Test func patternWithoutMatch() {
    let error = refusal(folder.file("fish*.csv"))
    #expect(error?.description == "\(folder.file("fish*.csv")): no file matches the pattern; check the name")
    #expect(error?.exitStatus == 66)
  }

  @Test func emptyFolder() {
    let error = refusal(folder.path)
    #expect(error?.description == "\(folder.path): is a directory without files; name a recording")
    #expect(error?.exitStatus == 65)
  }

  @Test func emptyFile() {
    let path = folder.file("empty.nc")
    _ = FileManager.default.createFile(atPath: path, contents: Data())
    let error = refusal(path)
    #expect(error?.description == "\(path): is empty; copy or download the file again")
    #expect(error?.exitStatus == 65)
  }

  @Test func pipe() {
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let error = refusal(path)
    #expect(
      error?.description
        == "\(path): is a pipe or device, and a recording is read more than once; save it to a file first")
    #expect(error?.exitStatus == 65)
  }

  /// What the NetCDF library says of it may be an error of the system that there was none of.
  @Test func classicAttributeOfNoType() throws {
    let words: [UInt32] = [
      0x4344_4601, 0, 10, 1, 1, 0x6100_0000, 4, 0, 0, 11, 1, 1, 0x7600_0000, 1, 0, 12, 1, 1, 0x6200_0000, 12,
      1, 0, 6, 32,
      100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    let path = folder.file("classic.nc")
    try Data(words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
      .write(to: URL(fileURLWithPath: path))
    let error = refusal(path)
    #expect(
      error?.description
        == "\(path): is damaged: an attribute has the type 12, which NetCDF does not have; copy or download the file again"
    )
    #expect(error?.exitStatus == 65)
  }

  /// The NetCDF library up to 4.9.0 dies of these headers: it divides by the size of a value or a dimension.
  @Test(arguments: [
    (12, [4, 3], "a variable has the type 12, which NetCDF does not have"),
    (6, [4, 0], "a variable has a dimension without a length"),
    (6, [0, 0, 3], "a variable has a dimension without a length"),
  ])
  func classicHeadersThatDivideByZero(type: UInt32, lengths: [UInt32], fault: String) throws {
    var words: [UInt32] = [0x4344_4601, 0, 10, UInt32(lengths.count)]
    for length in lengths { words += [1, 0x6100_0000, length] }
    words += [0, 0, 11, 1, 1, 0x7600_0000, UInt32(lengths.count)] + lengths.indices.map(UInt32.init)
    words += [0, 0, type, 96, UInt32(4 * (words.count + 5))] + [UInt32](repeating: 0, count: 24)
    let path = folder.file("classic.nc")
    try Data(words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
      .write(to: URL(fileURLWithPath: path))
    let error = refusal(path)
    #expect(error?.description == "\(path): is damaged: \(fault); copy or download the file again")
    #expect(error?.exitStatus == 65)
  }

  /// The NetCDF library writes such a name beyond the 256 bytes that it asks its caller for.
  @Test func classicHeaderWithALongName() throws {
    let words: [UInt32] =
      [0x4344_4601, 0, 10, 1, 376] + [UInt32](repeating: 0x6161_6161, count: 94) + [4, 0, 0, 0, 0]
    let path = folder.file("name.nc")
    try Data(words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
      .write(to: URL(fileURLWithPath: path))
    #expect(
      refusal(path)?.description
        == "\(path): is damaged: a name is longer than the 256 bytes that NetCDF allows; copy or download the file again"
    )
  }

  @Test func picture() throws {
    let path = folder.file("picture.nc")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]).write(to: URL(fileURLWithPath: path))
    let error = refusal(path)
    #expect(
      error?.description
        == "\(path): is in no layout that kadita knows; see the table of layouts in the README, or name one with --format"
    )
    #expect(error?.exitStatus == 65)
  }
}
