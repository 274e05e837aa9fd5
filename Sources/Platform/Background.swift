import Dispatch

/// Work that goes on while the caller does something else, one piece at a time.
///
/// The caller waits for a piece before it starts the next, so pieces that share something never use it at once.
public final class Background<Value>: @unchecked Sendable {
  private let group = DispatchGroup()
  private let hasThread: Bool
  private var result: Result<Value, any Error>?

  /// - Parameter hasThread: whether there is a thread to spare; otherwise a piece is done where it is started.
  public init(hasThread: Bool) { self.hasThread = hasThread }

  /// Starts a piece of work, after the last one; what came of that is forgotten.
  public func start(_ work: @escaping () throws -> Value) {
    finish()
    result = nil
    guard hasThread else {
      result = Result(catching: work)
      return
    }
    // The caller does not touch what the work uses until it has waited.
    nonisolated(unsafe) let work = work
    DispatchQueue.global().async(group: group) { [self] in result = Result(catching: work) }
  }

  /// What came of the last piece; `nil` if none was started.
  ///
  /// - Throws: what the piece threw.
  public func wait() throws -> Value? {
    finish()
    return try result?.get()
  }

  /// Waits for the piece under way; to be called before what it uses is given up, since the process may end next.
  public func finish() { group.wait() }
}
