import Glibc
import TrajectoryModel

/// What the operating system says about paths, with the errors that users see.
enum FileSystem {
  /// What a path leads to.
  enum Kind: Equatable {
    case file(size: Int)
    case folder
    case pipe
    case device
  }

  /// What a path leads to; throws `.noInput` where nothing is there or it may not be looked at.
  static func kind(of path: String) throws(KaditaError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw missing(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFIFO, S_IFSOCK: return .pipe
    default: return .device
    }
  }

  /// Whether anything has that name, a dangling link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The error for an input that cannot be opened, from the system's error number.
  static func missing(_ path: String, _ number: Int32) -> KaditaError {
    switch number {
    case ENOENT, ENOTDIR:
      KaditaError(.noInput, "no such file", remedy: "check the name", path: path)
    case EACCES, EPERM:
      KaditaError(.noInput, "permission denied", remedy: "make the file readable", path: path)
    default:
      KaditaError(.noInput, "cannot be read: \(String(cString: strerror(number)))", path: path)
    }
  }

  /// The first `count` bytes of a file, fewer where it is shorter.
  static func head(of path: String, count: Int) throws(KaditaError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw missing(path, errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else {
        throw KaditaError(.inputOutput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
      }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(count - filled)
    return bytes
  }

  /// The paths of the regular files in a folder, hidden ones left out, in natural order.
  static func files(in folder: String) throws(KaditaError) -> [String] {
    guard let handle = opendir(folder) else { throw missing(folder, errno) }
    defer { closedir(handle) }
    var paths: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { paths.append(path) }
    }
    return paths.sorted(by: NaturalOrder.precedes)
  }

  /// The regular files that a shell pattern names, in natural order.
  static func files(matching pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    var paths: [String] = []
    for index in 0..<Int(result.gl_pathc) {
      guard let name = result.gl_pathv[index] else { continue }
      let path = String(cString: name)
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { paths.append(path) }
    }
    return paths.sorted(by: NaturalOrder.precedes)
  }
}
