import Glibc

/// Largest resident memory so far.
enum PeakMemory {
  /// Of this process, in KiB.
  static var own: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
