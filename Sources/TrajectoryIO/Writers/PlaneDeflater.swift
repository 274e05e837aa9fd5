import CZlib
import TrajectoryModel

/// Compresses numbers as the filters shuffle and deflate do, several times faster and no larger.
///
/// The bytes of the numbers are sorted into planes: all first bytes, then all second ones. The lower planes of
/// measured or simulated numbers are noise, on which deflate spends nearly all its time in vain; they are stored as
/// they are. In the upper ones the bytes of the frame before come again; a ``StrideCoder`` finds them where they have to
/// be. The library is left what repeats itself in another way. The stream is a valid one (RFC 1950) for every reader. An
/// object keeps its buffers; it belongs to one thread.
public final class PlaneDeflater {
  private let state: UnsafeMutablePointer<z_stream>
  private let coder = StrideCoder()
  private var planes: UnsafeMutableBufferPointer<UInt8>
  private var output: UnsafeMutableBufferPointer<UInt8>
  private var length = 0

  /// A compressor.
  ///
  /// - Throws: `KaditaError` `inputOutput` where there is not enough memory.
  public init() throws(KaditaError) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    planes = .allocate(capacity: 0)
    output = .allocate(capacity: 0)
    // Blocks alone, without the head and the checksum of a stream, to put between others.
    let status = deflateInit2_(
      state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw KaditaError(.inputOutput, "not enough memory to compress the output") }
  }

  deinit {
    deflateEnd(state)
    state.deallocate()
    planes.deallocate()
    output.deallocate()
  }

  /// Compresses some numbers into the ``stream``.
  ///
  /// - Parameters:
  ///   - numbers: 4 or 8 bytes each.
  ///   - level: of deflate, 1 to 9, for what the library is left.
  ///   - strides: distances at which numbers may be alike: the dimensions, a frame.
  /// - Throws: `KaditaError` `inputOutput` where the library fails.
  public func compress<Number: BitwiseCopyable>(_ numbers: [Number], level: Int, strides: [Int])
    throws(KaditaError)
  {
    let (count, width) = (numbers.count, MemoryLayout<Number>.size)
    reserve(count * width)
    guard let start = output.baseAddress, let first = planes.baseAddress else { return }
    for byte in 0..<width {
      numbers.withUnsafeBytes { bytes in
        for i in 0..<count { planes[byte * count + i] = bytes[i * width + byte] }
      }
    }
    var bits = DeflateBits(start)
    bits.put(0x0178, 16)
    let strides = strides.reversed() + [1]
    var byte = 0
    while byte < width {
      let plane = UnsafeBufferPointer(start: first + byte * count, count: count)
      byte += 1
      switch PlaneCoding(plane, strides: strides) {
      case .stored: bits.putStored(UnsafeRawBufferPointer(plane))
      case .frequencies: coder.code(plane, strides: [], into: &bits)
      case .strides: coder.code(plane, strides: strides, into: &bits)
      case .repetitions: try deflatePlane(plane, level: Int32(level), into: &bits)
      }
    }
    bits.putStored(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    let checksum = UInt32(truncatingIfNeeded: adler32(1, first, UInt32(count * width)))
    bits.put(checksum.byteSwapped, 32)
    length = bits.byteCount
  }

  /// What the last call of ``compress(_:level:strides:)`` gave; gone with the next.
  public var stream: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<length])
  }

  private func deflatePlane(
    _ plane: UnsafeBufferPointer<UInt8>, level: Int32, into bits: inout DeflateBits
  ) throws(KaditaError) {
    // The library begins at a whole byte, which an empty block makes.
    bits.putStored(UnsafeRawBufferPointer(start: nil, count: 0))
    deflateReset(state)
    deflateParams(state, level, Z_DEFAULT_STRATEGY)
    state.pointee.next_in = UnsafeMutablePointer(mutating: plane.baseAddress)
    state.pointee.avail_in = UInt32(plane.count)
    let room = output.count - bits.byteCount
    var status = Z_OK
    bits.append { target in
      state.pointee.next_out = target.assumingMemoryBound(to: UInt8.self)
      state.pointee.avail_out = UInt32(room)
      status = deflate(state, Z_SYNC_FLUSH)
      return Int(state.pointee.total_out)
    }
    guard status == Z_OK, state.pointee.avail_in == 0, state.pointee.avail_out > 0 else {
      throw KaditaError(.inputOutput, "the output cannot be compressed")
    }
  }

  private func reserve(_ bytes: Int) {
    guard planes.count < bytes + 8 else { return }
    planes.deallocate()
    output.deallocate()
    // Eight bytes more for those who look at eight at once.
    planes = .allocate(capacity: bytes + 8)
    planes.initialize(repeating: 0)
    // Stored blocks have heads of five bytes, and compressed noise grows a little.
    output = .allocate(capacity: bytes + bytes / 8 + 4096)
  }
}
