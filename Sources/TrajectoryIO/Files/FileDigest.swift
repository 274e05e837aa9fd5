import Crypto
import Glibc
import TrajectoryModel

/// Fingerprints of files.
public enum FileDigest {
  /// SHA-256 of an input that is one file; `nil` for a folder or a pattern, which are several.
  public static func sha256(ofInput name: String) throws -> String? {
    let probe = try InputProbe(name)
    return probe.isCollection ? nil : try sha256(ofFile: probe.path)
  }

  /// SHA-256 of everything an input consists of: of the file, or of the names and digests of several.
  public static func sha256(ofAll name: String) throws -> String {
    let probe = try InputProbe(name)
    guard probe.isCollection else { return try sha256(ofFile: probe.path) }
    var hash = SHA256()
    for file in probe.files { hash.update(data: Array("\(file) \(try sha256(ofFile: file))\n".utf8)) }
    return hexadecimal(hash.finalize())
  }

  /// SHA-256 of a file's bytes, as 64 hexadecimal digits.
  ///
  /// - Throws: `KaditaError` `noInput` where the file cannot be opened, `inputOutput` where reading
  ///   it fails.
  public static func sha256(ofFile path: String) throws(KaditaError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw KaditaError(.noInput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
    }
    defer { close(descriptor) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw KaditaError(.inputOutput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
      }
      if count == 0 { return hexadecimal(hash.finalize()) }
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
