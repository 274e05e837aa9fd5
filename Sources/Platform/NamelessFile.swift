#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import TrajectoryModel

/// A file in TMPDIR without a name: the system takes its space back when it is closed, however the process ends.
public final class NamelessFile: Sendable {
  /// Open for reading and writing, at the beginning.
  public let descriptor: Int32

  /// An empty file.
  ///
  /// - Throws: `KaditaError` `cannotCreate` where TMPDIR (or `/tmp`) takes none.
  public init() throws(KaditaError) {
    let chosen = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = chosen.isEmpty ? "/tmp" : chosen
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

  /// Writes bytes from an offset on; the descriptor stays at its place.
  ///
  /// - Throws: `KaditaError` `inputOutput`.
  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(KaditaError) {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw KaditaError(
          .inputOutput, "the scratch file in TMPDIR cannot be written: \(String(cString: strerror(errno)))",
          remedy: "set TMPDIR to a folder with more room")
      }
      done += count
    }
  }

  /// Reads bytes from an offset on, which have been written before.
  ///
  /// - Throws: `KaditaError` `inputOutput`.
  public func read(_ bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(KaditaError) {
    var done = 0
    while done < bytes.count {
      let count = pread(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw KaditaError(.inputOutput, "the scratch file in TMPDIR cannot be read back")
      }
      done += count
    }
  }
}
