import Glibc
import KaditaKit

/// The two streams of the command: results on standard output, everything else on standard error.
enum Terminal {
  /// Emphasis for standard output: colours only on a terminal, and not where NO_COLOR is set.
  static var style: TextStyle {
    isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil ? .colored : .plain
  }

  /// Whether standard error is a terminal that can show a progress bar.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes to standard error.
  static func writeError(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// Writes to standard output.
  static func writeOutput(_ text: String) throws {
    guard write(text, to: STDOUT_FILENO) else {
      throw KaditaError(
        .inputOutput, "cannot be written: \(String(cString: strerror(errno)))", path: "standard output")
    }
  }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return false }
        written += count
      }
      return true
    }
  }
}
