import Dispatch
import Synchronization

/// Loops over many threads.
public enum Parallel {
  /// Runs `body(item, worker)` for every item, items dealt out in order to at most `threads` workers.
  ///
  /// A worker handles one item at a time, so what belongs to a worker needs no lock. The result must not depend on
  /// which worker handled an item.
  public static func forEach(
    _ count: Int, threads: Int, _ body: @Sendable (_ item: Int, _ worker: Int) -> Void
  ) {
    let workers = min(threads, count)
    if workers <= 1 {
      for item in 0..<count { body(item, 0) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while true {
        let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if item >= count { return }
        body(item, worker)
      }
    }
  }
}
