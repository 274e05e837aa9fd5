import Glibc
import KaditaKit

/// The folder that `-o` names.
struct OutputFolder {
  private let folder: String

  /// Makes the folder, and those above it, where they do not exist.
  init(_ folder: String) throws {
    self.folder = folder
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw Self.failure(folder, strerror(errno)) }
    }
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Self.failure(folder, strerror(ENOTDIR))
    }
    guard access(folder, W_OK) == 0 else { throw Self.failure(folder, strerror(errno)) }
  }

  /// Path of a file in the folder.
  func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

  private static func failure(_ folder: String, _ reason: UnsafeMutablePointer<CChar>) -> KaditaError {
    KaditaError(
      .cannotCreate, "cannot be written: \(String(cString: reason))", remedy: "choose another folder with -o",
      path: folder)
  }
}
