import CZlib
import Glibc
import TrajectoryModel

/// Reads the numbers of several chunks in order, one inflated chunk at a time.
final class ChunkReader: OrderedNumbers {
  private let descriptor: Int32
  private let chunks: ShuffledChunks
  private let path: String
  private let stream: UnsafeMutablePointer<z_stream>
  private let planes: UnsafeMutablePointer<UInt8>
  private var compressed: [UInt8] = []
  /// The chunk that is next, and what is left of the last one.
  private var next = 0
  private var left = 0

  init(_ chunks: ShuffledChunks, path: String) throws(KaditaError) {
    self.chunks = chunks
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    planes = .allocate(capacity: chunks.count * chunks.width)
    guard descriptor >= 0 else { throw FileSystem.missing(path, errno) }
    guard inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw KaditaError(.inputOutput, "not enough memory to inflate it", path: path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    inflateEnd(stream)
    stream.deallocate()
    planes.deallocate()
  }

  func numbers(_ count: Int) throws(KaditaError) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    var first = 0
    while first < count {
      if left == 0 { try inflateNext() }
      let taken = min(left, count - first)
      values.withUnsafeMutableBufferPointer {
        BytePlanes.join(
          planes + (chunks.count - left), apart: chunks.count, width: chunks.width,
          into: UnsafeMutableBufferPointer(rebasing: $0[first..<first + taken]))
      }
      first += taken
      left -= taken
    }
    return values
  }

  private func inflateNext() throws(KaditaError) {
    guard next < chunks.places.count else { throw damaged }
    let (address, size) = chunks.places[next]
    // Deflate makes nothing much larger than it is; a damaged header may say anything.
    guard size <= 2 * chunks.count * chunks.width + 4096 else { throw damaged }
    if compressed.count < Int(size) { compressed = [UInt8](repeating: 0, count: Int(size)) }
    var read = 0
    while read < Int(size) {
      let got = compressed.withUnsafeMutableBytes { bytes in
        pread(descriptor, bytes.baseAddress.map { $0 + read }, Int(size) - read, off_t(address) + off_t(read))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw damaged }
      read += got
    }
    inflateReset(stream)
    let status = compressed.withUnsafeMutableBufferPointer { bytes in
      stream.pointee.next_in = bytes.baseAddress
      stream.pointee.avail_in = UInt32(size)
      stream.pointee.next_out = planes
      stream.pointee.avail_out = UInt32(chunks.count * chunks.width)
      return inflate(stream, Z_FINISH)
    }
    guard status == Z_STREAM_END, stream.pointee.avail_out == 0 else { throw damaged }
    next += 1
    left = chunks.count
  }

  private var damaged: KaditaError { PlaneCursor.damaged(path) }
}
