import Glibc
import TrajectoryModel

/// Buffered text going to an ``OutputFile``.
public final class TextOutput {
  private let file: OutputFile
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let limit = 1 << 16

  /// Opens the file for writing.
  public init(_ path: String, overwrite: Bool) throws {
    file = try OutputFile(path, overwrite: overwrite)
    descriptor = open(file.temporaryPath, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    buffer.reserveCapacity(Self.limit + 4096)
  }

  deinit { close(descriptor) }

  /// Appends text.
  public func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.limit { try flush() }
  }

  /// Writes what is left and gives the file its final name.
  public func commit() throws {
    try flush()
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure(file.path) }
    try file.commit()
  }

  private func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes -> Int in
        guard let base = bytes.baseAddress else { return 0 }
        return Glibc.write(descriptor, base + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(file.path) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> KaditaError {
    KaditaError(
      .inputOutput, "cannot be written: \(String(cString: strerror(errno)))",
      remedy: errno == ENOSPC ? "free some space or choose another disk with -o" : nil, path: path)
  }
}
