import Glibc
import TrajectoryModel

/// Copies of files.
public enum FileCopy {
  /// Copies a file to a name under which it appears when it is complete; does nothing where both are one file.
  ///
  /// - Throws: `KaditaError` `noInput` where the original cannot be read, `cannotCreate` where the name is taken and
  ///   `overwrite` is false, `inputOutput` where the copy cannot be written.
  public static func copy(_ original: String, to path: String, overwrite: Bool) throws {
    var (source, target) = (stat(), stat())
    guard stat(original, &source) == 0, let file = fopen(original, "r") else {
      throw KaditaError(.noInput, "cannot be read: \(String(cString: strerror(errno)))", path: original)
    }
    defer { fclose(file) }
    if stat(path, &target) == 0, source.st_dev == target.st_dev, source.st_ino == target.st_ino { return }
    let output = try OutputFile(path, overwrite: overwrite)
    guard let copy = fopen(output.temporaryPath, "w") else {
      throw KaditaError(.inputOutput, "cannot be written: \(String(cString: strerror(errno)))", path: path)
    }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    var isWritten = true
    while isWritten {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      isWritten = fwrite(part, 1, count, copy) == count
    }
    guard fclose(copy) == 0, isWritten else {
      throw KaditaError(.inputOutput, "cannot be written: \(String(cString: strerror(errno)))", path: path)
    }
    guard ferror(file) == 0 else {
      throw KaditaError(.inputOutput, "cannot be read: \(String(cString: strerror(errno)))", path: original)
    }
    try output.commit()
  }
}
