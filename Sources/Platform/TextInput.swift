import Glibc
import TrajectoryModel

/// Small text files, read whole.
public enum TextInput {
  /// The text of a file.
  ///
  /// - Throws: `KaditaError` `noInput` where it cannot be opened, `unusableInput` where it is no text or longer
  ///   than 16 MiB.
  public static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else {
      throw KaditaError(.noInput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
    }
    defer { fclose(file) }
    let limit = 1 << 24
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes += part[..<count]
      guard bytes.count <= limit else {
        throw KaditaError(.unusableInput, "is too long for a file of parameters", path: path)
      }
    }
    guard ferror(file) == 0 else {
      throw KaditaError(.noInput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw KaditaError(.unusableInput, "is not a text file", path: path)
    }
    return text
  }
}
