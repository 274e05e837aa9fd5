import TrajectoryModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files without a name in TMPDIR, gone when they are closed, however the process ends.
enum ScratchFile {
  /// An empty scratch file, open for reading and writing.
  static func create() throws(KaditaError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let path = (folder.isEmpty ? "/tmp" : folder) + "/kadita.XXXXXX"
    var template = path.utf8CString
    let descriptor = template.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let pointer = name.baseAddress else { return -1 }
      let descriptor = mkstemp(pointer)
      if descriptor >= 0 {
        unlink(pointer)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    guard descriptor >= 0 else { throw failure("cannot create a scratch file") }
    return descriptor
  }

  /// Appends bytes.
  static func write(_ bytes: UnsafePointer<UInt8>, _ count: Int, to descriptor: Int32) throws(KaditaError) {
    var done = 0
    while done < count {
      #if canImport(Darwin)
        let put = Darwin.write(descriptor, bytes + done, count - done)
      #else
        let put = Glibc.write(descriptor, bytes + done, count - done)
      #endif
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw failure("cannot write a scratch file") }
      done += put
    }
  }

  private static func failure(_ what: String) -> KaditaError {
    KaditaError(
      .inputOutput, "\(what): \(String(cString: strerror(errno)))",
      remedy: "set TMPDIR to a folder with enough room")
  }
}
