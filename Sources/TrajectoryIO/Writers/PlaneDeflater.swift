import CZlib
import TrajectoryModel

/// Compresses numbers as the filters shuffle and deflate do, several times faster and no larger.
///
/// The bytes of the numbers are sorted into planes: all first bytes, then all second ones. The lower planes of
/// measured or simulated numbers are noise, on which deflate spends nearly all its time in vain; they are stored as
/// they are, and where nothing is repeated no repetitions are looked for. The stream is a valid one for every reader.
/// An object keeps its buffers; it belongs to one thread.
public final class PlaneDeflater {
  private let state: UnsafeMutablePointer<z_stream>
  private var planes: UnsafeMutableBufferPointer<UInt8>
  private var output: UnsafeMutableBufferPointer<UInt8>

  /// A compressor.
  ///
  /// - Throws: `KaditaError` `inputOutput` where there is not enough memory.
  public init() throws(KaditaError) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    planes = .allocate(capacity: 0)
    output = .allocate(capacity: 0)
    guard deflateInit_(state, Z_DEFAULT_COMPRESSION, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else {
      throw KaditaError(.inputOutput, "not enough memory to compress the output")
    }
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
  ///   - level: of deflate, 1 to 9, for what is not noise.
  ///   - strides: distances at which numbers may be alike: the dimensions, a frame.
  /// - Throws: `KaditaError` `inputOutput` where the library fails.
  public func compress<Number: BitwiseCopyable>(_ numbers: [Number], level: Int, strides: [Int])
    throws(KaditaError)
  {
    let (count, width) = (numbers.count, MemoryLayout<Number>.size)
    reserve(count * width)
    for byte in 0..<width {
      numbers.withUnsafeBytes { bytes in
        for i in 0..<count { planes[byte * count + i] = bytes[i * width + byte] }
      }
    }
    deflateReset(state)
    state.pointee.next_out = output.baseAddress
    state.pointee.avail_out = UInt32(output.count)
    var status = Z_OK
    for byte in 0..<width {
      let plane = UnsafeMutableBufferPointer(rebasing: planes[byte * count..<(byte + 1) * count])
      state.pointee.avail_in = 0
      choose(PlaneCoding(UnsafeBufferPointer(plane), strides: strides), level: Int32(level))
      state.pointee.next_in = plane.baseAddress
      state.pointee.avail_in = UInt32(count)
      status = deflate(state, byte == width - 1 ? Z_FINISH : Z_NO_FLUSH)
    }
    guard status == Z_STREAM_END else { throw KaditaError(.inputOutput, "the output cannot be compressed") }
  }

  /// What the last call of ``compress(_:level:strides:)`` gave; gone with the next.
  public var stream: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<Int(state.pointee.total_out)])
  }

  private func choose(_ coding: PlaneCoding, level: Int32) {
    switch coding {
    case .stored: deflateParams(state, Z_NO_COMPRESSION, Z_DEFAULT_STRATEGY)
    case .frequencies: deflateParams(state, level, Z_HUFFMAN_ONLY)
    case .repetitions: deflateParams(state, level, Z_DEFAULT_STRATEGY)
    }
  }

  private func reserve(_ bytes: Int) {
    guard planes.count < bytes else { return }
    planes.deallocate()
    output.deallocate()
    planes = .allocate(capacity: bytes)
    // Stored blocks have heads of five bytes, and compressed noise grows a little.
    output = .allocate(capacity: bytes + bytes / 8 + 4096)
  }
}
