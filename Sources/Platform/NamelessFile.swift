import Glibc
import TrajectoryModel

/// A text in TMPDIR without a name, for another program to read or write; gone however this one ends.
final class NamelessFile {
  let descriptor: Int32

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
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Writes the text and goes back to its beginning.
  func write(_ text: String) throws {
    var text = text
    let isWritten = text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        written += count
      }
      return true
    }
    guard isWritten else {
      throw KaditaError(
        .inputOutput, "the scratch file in TMPDIR cannot be written: \(String(cString: strerror(errno)))",
        remedy: "set TMPDIR to a folder with more room")
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  /// The first 64 KiB of what is in the file.
  var text: String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}
