import Glibc
import TrajectoryModel

/// A file without a name: space in TMPDIR that the system takes back when the process ends, however it ends.
final class ScratchFile: Sendable {
  private let descriptor: Int32

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/kadita-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw KaditaError(
        .cannotCreate, "no scratch file can be made: \(String(cString: strerror(errno)))",
        remedy: "set TMPDIR to a folder that can be written", path: folder)
    }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Writes numbers at a place counted in numbers.
  func write(_ values: UnsafeBufferPointer<Double>, at place: Int) throws {
    var bytes = UnsafeRawBufferPointer(values)
    var offset = place * MemoryLayout<Double>.stride
    while !bytes.isEmpty {
      let written = pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw KaditaError(
          .inputOutput, "the scratch file in TMPDIR cannot be written: \(String(cString: strerror(errno)))",
          remedy: "set TMPDIR to a folder with more room")
      }
      bytes = UnsafeRawBufferPointer(rebasing: bytes[written...])
      offset += written
    }
  }

  /// Reads numbers from a place counted in numbers.
  func read(_ values: UnsafeMutableBufferPointer<Double>, at place: Int) throws {
    var bytes = UnsafeMutableRawBufferPointer(values)
    var offset = place * MemoryLayout<Double>.stride
    while !bytes.isEmpty {
      let count = pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw KaditaError(.inputOutput, "the scratch file in TMPDIR cannot be read back")
      }
      bytes = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
      offset += count
    }
  }
}
