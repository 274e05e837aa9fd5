import Synchronization

/// A progress bar that several threads move on, one item at a time.
final class SharedProgress: Sendable {
  private struct State: Sendable {
    var bar: ProgressBar
    var done = 0
  }

  private let state: Mutex<State>

  /// A bar for so many items.
  init(total: Int, unit: String, isShown: Bool) {
    state = Mutex(State(bar: ProgressBar(total: total, unit: unit, isShown: isShown)))
  }

  /// One more is done.
  func advance() {
    state.withLock {
      $0.done += 1
      $0.bar.update($0.done)
    }
  }

  /// Removes the bar.
  func finish() { state.withLock { $0.bar.finish() } }
}
