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

  /// `body(item)` for every item, on at most `threads` threads; the results in the order of the items.
  public static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (_ item: Int) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { slots in
      // Every item has a slot of its own.
      nonisolated(unsafe) let slots = slots
      forEach(count, threads: threads) { item, _ in slots[item] = body(item) }
    }
    return results.compactMap { $0 }
  }
}
