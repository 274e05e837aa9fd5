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
