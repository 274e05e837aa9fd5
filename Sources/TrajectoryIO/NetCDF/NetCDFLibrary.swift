import CNetCDF
import Synchronization
import TrajectoryModel

import Glibc

/// The one door to the C library.
///
/// NetCDF is not thread-safe, not even for different files: every call goes through one process-wide lock.
enum NetCDFLibrary {
  private static let lock = Mutex(())

  /// Runs calls of the C library, alone in the process. Never nest.
  static func locked<Result: Sendable>(_ body: () throws(KaditaError) -> Result) throws(KaditaError) -> Result
  {
    try lock.withLock { _ throws(KaditaError) in
      HDF5Library.silence()
      return try body()
    }
  }

  /// Throws what a status means for a user who reads a file.
  static func check(_ status: Int32, reading path: String, _ what: String) throws(KaditaError) {
    guard status != NC_NOERR else { return }
    throw readingError(status, path, what)
  }

  /// What a failed call means for a user who reads a file.
  static func readingError(_ status: Int32, _ path: String, _ what: String) -> KaditaError {
    switch status {
    case EACCES, EPERM, ENOENT, ENOTDIR, EMFILE, ENFILE:
      FileSystem.missing(path, status)
    case NC_ENOTNC:
      KaditaError(.unusableInput, "is no NetCDF or HDF5 file", path: path)
    case NC_ENOMEM:
      KaditaError(.inputOutput, "\(what): not enough memory", path: path)
    case EINVAL, EDOM, ERANGE, EOVERFLOW:
      // The classic library passes on what the system says to impossible offsets in a damaged header.
      KaditaError(
        .unusableInput, "\(what): damaged or truncated", remedy: "copy or download the file again", path: path
      )
    case 1...:
      KaditaError(.inputOutput, "\(what): \(String(cString: strerror(status)))", path: path)
    default:
      KaditaError(
        .unusableInput, "\(what): damaged or truncated (\(String(cString: nc_strerror(status))))",
        remedy: "copy or download the file again", path: path)
    }
  }
}
