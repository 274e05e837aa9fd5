import Platform
import Synchronization

/// `map` over several threads for work that can fail.
enum ParallelMap {
  /// The results in the order of the items; after a failure no further item is begun.
  ///
  /// - Throws: The failure of the first item, in order, that failed.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ body: @Sendable (_ item: Item, _ worker: Int) throws -> Result
  ) throws -> [Result] {
    let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: items.count))
    let hasFailed = Atomic(false)
    Parallel.forEach(items.count, threads: threads) { index, worker in
      if hasFailed.load(ordering: .relaxed) { return }
      let result = Swift.Result { try body(items[index], worker) }
      if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
