import Glibc
import Synchronization
import TrajectoryModel

/// Ctrl-C and SIGTERM as an error that long loops throw, so that every clean-up on the way out runs.
public enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// From now on the first SIGINT or SIGTERM is only noted; a second one ends the process at once.
  public static func catchSignals() {
    _ = received.load(ordering: .relaxed)  // A static is made on first use, which must not be in the handler.
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&mask, number)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in Interruption.note(signal) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
    // The program that started this one may have left them blocked.
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  /// Throws `KaditaError` with code `interrupted` or `terminated` if a signal has come.
  public static func check() throws {
    switch received.load(ordering: .relaxed) {
    case 0: return
    case SIGTERM: throw KaditaError(.terminated, "terminated")
    default: throw KaditaError(.interrupted, "interrupted")
    }
  }

  private static func note(_ signal: Int32) { received.store(signal, ordering: .relaxed) }
}
