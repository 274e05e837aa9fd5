import Platform
import TrajectoryModel

/// Reads the next block of a stream while the caller works on the last one.
final class Prefetcher {
  private let stream: any FrameStream
  private let reading: Background<FrameBlock?>?

  /// - Parameter threads: where there is only one, a block is read when it is asked for.
  init(_ stream: any FrameStream, threads: Int) {
    self.stream = stream
    reading = threads > 1 ? Background(hasThread: true) : nil
    reading?.start(stream.next)
  }

  /// The next block; `nil` after the last.
  func next() throws -> FrameBlock? {
    guard let reading else { return try stream.next() }
    let block = try reading.wait() ?? nil
    if block != nil { reading.start(stream.next) }
    return block
  }

  /// Waits for the read under way; to be called before the stream is given up, since the process may end next.
  func finish() { reading?.finish() }
}
