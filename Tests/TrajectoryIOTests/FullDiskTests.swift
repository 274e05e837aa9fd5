import Glibc
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Writing to a disk that is too small; only the superuser can make one.
@Suite("A full disk", .enabled(if: geteuid() == 0, "a small disk can only be mounted by the superuser"))
struct FullDiskTests {
  @Test("the error says so and nothing is left, however much fits", arguments: ["32k", "512k", "4m"])
  func full(size: String) throws {
    let folder = try TemporaryFolder()
    let disk = folder.file("disk")
    try #require(mkdir(disk, 0o700) == 0)
    try #require(mount("none", disk, "tmpfs", 0, "size=\(size)") == 0)
    defer { umount(disk) }
    let recording = MadeRecording(frames: 400, individuals: 1000, dimensions: 3, framesPerBlock: 40) {
      frame, individual, axis in
      (Double(frame * 3000 + individual * 3 + axis) * 0.7548776662466927).squareRoot()
    }
    let error = #expect(throws: KaditaError.self) {
      let writer = try CanonicalWriter(disk + "/run.nc", RecordingDescription(recording.info))
      for block in recording.blocks { try writer.append(block) }
      try writer.finish()
    }
    #expect(error?.exitStatus == 74)
    #expect(
      error?.description
        == "\(disk)/run.nc: cannot be written: no space left on the disk; free some space or choose "
        + "another disk with -o")
    let left = try #require(opendir(disk))
    defer { closedir(left) }
    var names: [String] = []
    while let entry = readdir(left) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    #expect(names.sorted() == [".", ".."])
  }
}
