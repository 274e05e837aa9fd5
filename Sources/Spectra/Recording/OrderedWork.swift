import Platform
import Synchronization

/// Loops whose results come back in order, whoever computed them.
enum OrderedWork {
  /// `body(worker, item)` for every item; each worker has a value of its own, made once.
  static func map<Worker, Result>(
    _ count: Int, threads: Int, worker: () throws -> Worker, _ body: (Worker, Int) throws -> Result
  ) throws -> [Result] {
    var workers: [Worker] = []
    for _ in 0..<max(1, min(threads, count)) { workers.append(try worker()) }
    return try map(count, workers: workers, body)
  }

  /// `body(worker, item)` for every item, with the workers given.
  static func map<Worker, Result>(
    _ count: Int, workers: [Worker], _ body: (Worker, Int) throws -> Result
  ) throws -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    let failure = Mutex<(any Error)?>(nil)
    try results.withUnsafeMutableBufferPointer { slots in
      // Every item has a slot, every worker a value of its own, and none outlives this call.
      withoutActuallyEscaping(body) { body in
        nonisolated(unsafe) let (slots, workers, body) = (slots, workers, body)
        Parallel.forEach(count, threads: workers.count) { item, worker in
          do {
            try Interruption.check()
            slots[item] = try body(workers[worker], item)
          } catch {
            failure.withLock { if $0 == nil { $0 = error } }
          }
        }
      }
      if let error = failure.withLock({ $0 }) { throw error }
    }
    return results.compactMap { $0 }
  }
}
