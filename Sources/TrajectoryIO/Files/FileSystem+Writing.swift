import CNetCDF
import Glibc
import TrajectoryModel

extension FileSystem {
  /// Copies the content of a file over another one, which exists.
  static func copy(_ from: String, over target: String) throws(KaditaError) {
    let source = open(from, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw missing(from, errno) }
    defer { close(source) }
    let sink = open(target, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard sink >= 0 else { throw failure(target) }
    defer { close(sink) }
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = read(source, buffer, 1 << 20)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw failure(from) }
      if got == 0 { return }
      var written = 0
      while written < got {
        let put = write(sink, buffer + written, got - written)
        if put < 0 && errno == EINTR { continue }
        guard put >= 0 else { throw failure(target) }
        written += put
      }
    }
  }

  /// Waits until a file is on the disk: some file systems tell only then that there is no space.
  static func synchronise(_ path: String, reportedAs name: String) throws(KaditaError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(name) }
  }

  /// Lets everything that this process still writes to an open file go to memory instead.
  ///
  /// HDF5 cannot close a file that does not fit on the disk, tries again when the process ends, and dies of it.
  static func divert(_ path: String) {
    guard let target = realpath(path, nil) else { return }
    defer { free(target) }
    let wanted = String(cString: target)
    guard let folder = opendir("/proc/self/fd") else { return }
    defer { closedir(folder) }
    let memory = kadita_memory_file()
    guard memory >= 0 else { return }
    defer { close(memory) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let descriptor = Int32(name) else { continue }
      var link = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      guard readlink("/proc/self/fd/" + name, &link, Int(PATH_MAX)) > 0,
        NetCDFInventory.string(link) == wanted
      else { continue }
      dup2(memory, descriptor)
    }
  }

  /// Whether the disk that a file lies on has no room for another block.
  static func isFull(at path: String) -> Bool { !hasRoom(for: 1 << 16, at: path) }

  /// Whether the disk that a file lies on has so many bytes left.
  static func hasRoom(for bytes: Int, at path: String) -> Bool {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return true }
    return status.f_bavail * UInt(status.f_frsize) >= UInt(bytes)
  }

  private static func failure(_ path: String) -> KaditaError {
    KaditaError(
      .inputOutput, "cannot be written: \(String(cString: strerror(errno)))",
      remedy: errno == ENOSPC || errno == EDQUOT ? "free some space or choose another disk with -o" : nil,
      path: path)
  }
}
