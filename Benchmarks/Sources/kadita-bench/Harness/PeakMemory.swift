import Foundation

/// Largest resident memory of this process so far.
enum PeakMemory {
  /// In KiB; 0 where the system does not tell.
  ///
  /// Not what getrusage says: that counts the process that started this one, between fork and exec, and the harness is
  /// larger than most workers.
  static var own: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
