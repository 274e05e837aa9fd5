import Glibc
import Synchronization
import TrajectoryModel

/// A file that appears under its final name only when it is complete.
///
/// Everything is written to a temporary name in the same folder, which ``commit()`` renames. A file that is not
/// committed is removed when the object goes away.
public final class OutputFile {
  /// The final name.
  public let path: String
  /// The temporary name to write to; it ends like `path`, since some libraries look at the ending.
  public let temporaryPath: String
  private let overwrite: Bool
  private var isPending = true
  private static let counter = Atomic(0)

  /// Reserves the temporary name.
  ///
  /// - Throws: `KaditaError` `cannotCreate` where the file exists and `overwrite` is false, or the folder does not
  ///   exist or cannot be written.
  public init(_ path: String, overwrite: Bool) throws {
    self.path = path
    self.overwrite = overwrite
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw KaditaError(.cannotCreate, "is a folder", remedy: "name a file", path: path)
    }
    if exists, !overwrite { throw Self.exists(path) }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // Threads, and processes of that number on other machines that share the folder, get names of their own.
    var temporary = ""
    var descriptor: Int32 = -1
    repeat {
      let number = Self.counter.wrappingAdd(1, ordering: .relaxed).oldValue
      temporary = "\(path[..<slash]).kadita-\(getpid())-\(number)-\(path[slash...])"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    } while descriptor < 0 && errno == EEXIST
    temporaryPath = temporary
    guard descriptor >= 0 else {
      isPending = false
      throw KaditaError(
        .cannotCreate, "cannot be created: \(String(cString: strerror(errno)))",
        remedy: "choose another place with -o", path: path)
    }
    close(descriptor)
  }

  deinit { discard() }

  /// Removes what has been written.
  public func discard() {
    if isPending { unlink(temporaryPath) }
    isPending = false
  }

  /// Gives the complete file its final name.
  public func commit() throws {
    guard isPending else { return }
    // link(2) fails where the name has appeared meanwhile; rename(2) would overwrite it.
    if !overwrite, link(temporaryPath, path) != 0, errno == EEXIST { throw Self.exists(path) }
    guard rename(temporaryPath, path) == 0 else {
      throw KaditaError(.inputOutput, "cannot be renamed: \(String(cString: strerror(errno)))", path: path)
    }
    unlink(temporaryPath)  // rename does nothing where both names are one file already.
    isPending = false
  }

  private static func exists(_ path: String) -> KaditaError {
    KaditaError(.cannotCreate, "exists already", remedy: "use --force to overwrite it", path: path)
  }
}
