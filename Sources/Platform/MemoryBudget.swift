import Glibc

/// Memory that several threads share: each takes what it needs, and waits while others have too much.
public final class MemoryBudget: @unchecked Sendable {
  private let bytes: Int
  private var free: Int
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// A budget of so many bytes.
  public init(bytes: Int) {
    self.bytes = bytes
    free = bytes
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Takes bytes as soon as they are free; false where there will never be so many.
  public func take(_ amount: Int) -> Bool {
    guard amount <= bytes else { return false }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while free < amount { pthread_cond_wait(condition, mutex) }
    free -= amount
    return true
  }

  /// Gives back what was taken.
  public func giveBack(_ amount: Int) {
    pthread_mutex_lock(mutex)
    free += amount
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
