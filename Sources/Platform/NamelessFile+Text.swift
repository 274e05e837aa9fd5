#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import TrajectoryModel

/// Texts that other programs read or write.
extension NamelessFile {
  /// Writes a text, whose first byte is the next that the descriptor reads.
  func write(_ text: String) throws(KaditaError) {
    var failure: KaditaError?
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(KaditaError) { try write(bytes, at: 0) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The first 64 KiB of what is in the file.
  var text: String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}
