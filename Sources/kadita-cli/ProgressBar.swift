import Glibc
import KaditaKit

/// A bar with rate and time left on standard error, where that is a terminal.
struct ProgressBar {
  private let total: Int
  private let unit: String
  private let isShown: Bool
  private let start = Self.now()
  private var lastDrawn = 0.0

  /// A bar for so many steps.
  init(total: Int, unit: String, isShown: Bool) {
    self.total = total
    self.unit = unit
    self.isShown = isShown && total > 0
  }

  /// Draws the bar, at most ten times a second.
  mutating func update(_ done: Int) {
    guard isShown else { return }
    let elapsed = Self.now() - start
    guard elapsed - lastDrawn >= 0.1 else { return }
    lastDrawn = elapsed
    let share = min(1, Double(done) / Double(total))
    let filled = Int(share * 30)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    let rate = Double(done) / elapsed
    let left = rate > 0 ? Self.clock((Double(total) - Double(done)) / rate) : "–"
    let percent = NumberText.fixed(100 * share, decimals: 0)
    Terminal.writeError(
      "\r\u{1B}[2K\(bar) \(percent) %  \(done)/\(total)  \(NumberText.significant(rate, digits: 3)) \(unit)/s  \(left) left"
    )
  }

  /// Removes the bar.
  func finish() {
    if isShown, lastDrawn > 0 { Terminal.writeError("\r\u{1B}[2K") }
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
