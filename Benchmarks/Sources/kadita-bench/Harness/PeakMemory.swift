import Foundation

/// Largest resident memory so far.
enum PeakMemory {
  /// Of this process, in KiB.
  static var own: Int { kibibytes(0) }
  /// Of the largest child that has ended, in KiB.
  static var children: Int { kibibytes(-1) }

  private static func kibibytes(_ who: Int32) -> Int {
    var usage = rusage()
    getrusage(who, &usage)
    return usage.ru_maxrss
  }
}
