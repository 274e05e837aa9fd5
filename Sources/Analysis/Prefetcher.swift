import Dispatch
import TrajectoryModel

/// Reads the next block of a stream while the caller works on the last one.
///
/// At most one read is under way, and the caller waits for it before it starts the next; so the stream is never
/// used by two threads at once.
final class Prefetcher: @unchecked Sendable {
  private let stream: any FrameStream
  private let group = DispatchGroup()
  private var result: Result<FrameBlock?, any Error> = .success(nil)

  init(_ stream: any FrameStream) {
    self.stream = stream
    start()
  }

  /// The next block; `nil` after the last.
  func next() throws -> FrameBlock? {
    group.wait()
    let block = try result.get()
    if block != nil { start() }
    return block
  }

  /// Waits for the read under way; to be called before the stream is given up, since the process may end next.
  func finish() { group.wait() }

  private func start() {
    DispatchQueue.global().async(group: group) { [self] in
      result = Result { try stream.next() }
    }
  }
}
