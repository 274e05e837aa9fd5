import Glibc
import Synchronization

/// Wakes threads that sleep until something has happened.
final class Bell: Sendable {
  private let sleepers = Atomic<Int>(0)
  // Their addresses must not change.
  nonisolated(unsafe) private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  nonisolated(unsafe) private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Sleeps until `hasHappened`, which has to read in sequentially consistent order.
  func sleep(until hasHappened: () -> Bool) {
    pthread_mutex_lock(mutex)
    // First announced, then looked: either this thread sees what has happened, or who made it happen sees this thread.
    sleepers.wrappingAdd(1, ordering: .sequentiallyConsistent)
    while !hasHappened() { pthread_cond_wait(condition, mutex) }
    sleepers.wrappingSubtract(1, ordering: .relaxed)
    pthread_mutex_unlock(mutex)
  }

  /// Wakes all who sleep; to be called after what they wait for has been written in sequentially consistent order.
  func ring() {
    if sleepers.load(ordering: .sequentiallyConsistent) == 0 { return }
    pthread_mutex_lock(mutex)
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
