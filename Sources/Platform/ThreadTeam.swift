import Glibc
import Synchronization

/// Threads that are kept for many short loops one after another, as the steps of a simulation are.
///
/// Waking a thread takes longer than a step of a small school, so a worker that has done its share watches for the next
/// loop for about a tenth of a millisecond before it goes to sleep. A loop never waits for a worker that has not begun
/// an item: where another program holds the processor, the caller does the work itself.
public final class ThreadTeam: Sendable {
  /// Number of threads, the caller's included.
  public let threads: Int
  private let rounds = TeamRounds()
  private let workers: [pthread_t]
  private let isBusy = Atomic<Bool>(false)

  /// A team of at most `threads`, the caller's included; fewer where the system refuses to start more.
  public init(threads: Int) {
    // Signals go to the threads that the program knows of.
    var all = sigset_t()
    var usual = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &usual)
    defer { pthread_sigmask(SIG_SETMASK, &usual, nil) }
    var workers: [pthread_t] = []
    while workers.count + 1 < threads, let worker = Self.start(rounds, worker: workers.count + 1) {
      workers.append(worker)
    }
    self.workers = workers
    self.threads = workers.count + 1
  }

  deinit {
    rounds.end()
    for worker in workers { pthread_join(worker, nil) }
  }

  /// Runs `body(item, worker)` for every item, as ``Parallel/forEach(_:threads:_:)`` does.
  ///
  /// A loop within a loop of the same team runs on the thread that asks for it.
  public func forEach(_ count: Int, _ body: @Sendable (_ item: Int, _ worker: Int) -> Void) {
    guard threads > 1, count > 1, !isBusy.exchange(true, ordering: .acquiring) else {
      for item in 0..<count { body(item, 0) }
      return
    }
    withoutActuallyEscaping(body) { rounds.run(count, $0) }
    isBusy.store(false, ordering: .releasing)
  }

  /// What a new thread is told.
  private final class Post {
    let rounds: TeamRounds
    let worker: Int

    init(_ rounds: TeamRounds, _ worker: Int) {
      self.rounds = rounds
      self.worker = worker
    }
  }

  private static func start(_ rounds: TeamRounds, worker: Int) -> pthread_t? {
    var thread = pthread_t()
    let post = Unmanaged.passRetained(Post(rounds, worker))
    let status = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        let post = Unmanaged<Post>.fromOpaque(pointer).takeRetainedValue()
        post.rounds.work(as: post.worker)
        return nil
      }, post.toOpaque())
    if status == 0 { return thread }
    post.release()
    return nil
  }
}
