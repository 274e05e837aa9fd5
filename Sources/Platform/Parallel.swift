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

  /// `body(item, worker)` for every item; the results in the order of the items. After a failure no further item is begun.
  ///
  /// - Throws: the failure of the first item, in order, that failed.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ body: @Sendable (_ item: Item, _ worker: Int) throws -> Result
  ) throws -> [Result] {
    let hasFailed = Atomic(false)
    var results = [Swift.Result<Result, any Error>?](repeating: nil, count: items.count)
    results.withUnsafeMutableBufferPointer { slots in
      // Every item has a slot of its own.
      nonisolated(unsafe) let slots = slots
      forEach(items.count, threads: threads) { index, worker in
        if hasFailed.load(ordering: .relaxed) { return }
        let result = Swift.Result { try body(items[index], worker) }
        if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
        slots[index] = result
      }
    }
    return try results.compactMap { try $0?.get() }
  }
}
