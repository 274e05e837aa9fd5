import CZlib
import Glibc
import TrajectoryModel

/// A place in a deflated stream, from which bytes are read in order.
final class PlaneCursor {
  private let state: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutablePointer<UInt8>
  private let descriptor: Int32
  private let path: String
  /// Where the next compressed bytes are read from the file, and where they end.
  private var next: UInt64
  private let end: UInt64
  private static let bufferSize = 1 << 15

  /// The beginning of a stream that lies in a file from `start` to `end`.
  init(_ descriptor: Int32, from start: UInt64, to end: UInt64, path: String) throws(KaditaError) {
    self.descriptor = descriptor
    self.path = path
    next = start
    self.end = end
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    input = .allocate(capacity: Self.bufferSize)
    guard inflateInit_(state, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw KaditaError(.inputOutput, "not enough memory to inflate it", path: path)
    }
  }

  /// Another cursor at the place where one is now.
  ///
  /// - Parameter checks: whether it will come to the end of the stream, where the checksum of everything is.
  init(copy other: PlaneCursor, checks: Bool) throws(KaditaError) {
    (descriptor, path, end) = (other.descriptor, other.path, other.end)
    // Bytes that were read but not used yet are read again.
    next = other.next - UInt64(other.state.pointee.avail_in)
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    input = .allocate(capacity: Self.bufferSize)
    guard inflateCopy(state, other.state) == Z_OK else {
      throw KaditaError(.inputOutput, "not enough memory to inflate it", path: path)
    }
    state.pointee.avail_in = 0
    if !checks { inflateValidate(state, 0) }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
    input.deallocate()
  }

  /// Inflates the next bytes into memory, exactly as many as asked for.
  func read(_ count: Int, into bytes: UnsafeMutablePointer<UInt8>) throws(KaditaError) {
    state.pointee.next_out = bytes
    state.pointee.avail_out = UInt32(count)
    while state.pointee.avail_out > 0 {
      if state.pointee.avail_in == 0 { try refill() }
      let status = inflate(state, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END && state.pointee.avail_out == 0 else { throw damaged }
    }
  }

  private func refill() throws(KaditaError) {
    let wanted = min(UInt64(Self.bufferSize), end - next)
    guard wanted > 0 else { throw damaged }
    var got = pread(descriptor, input, Int(wanted), off_t(next))
    while got < 0 && errno == EINTR { got = pread(descriptor, input, Int(wanted), off_t(next)) }
    guard got > 0 else { throw damaged }
    next += UInt64(got)
    state.pointee.next_in = input
    state.pointee.avail_in = UInt32(got)
  }

  private var damaged: KaditaError { Self.damaged(path) }

  /// What is said of a stream that does not inflate to what it should.
  static func damaged(_ path: String) -> KaditaError {
    KaditaError(
      .unusableInput, "its compressed data are damaged", remedy: "copy or download the file again", path: path
    )
  }
}
