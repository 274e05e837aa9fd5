import Glibc

/// Waiting for another thread that will not be long.
struct Pause {
  private var looks = 0

  /// Whether it has lasted so long, about a tenth of a millisecond, that one should sleep.
  var isLong: Bool { looks > 1 << 14 }

  /// Returns at once, mostly; now and then lets another thread have the processor, which may be the one waited for.
  mutating func wait() {
    looks += 1
    if looks % 64 == 0 { sched_yield() }
  }
}
