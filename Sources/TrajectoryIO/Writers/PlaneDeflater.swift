import CZlib
import TrajectoryModel

/// Compresses numbers as the filters shuffle and deflate do, several times faster and no larger.
///
/// The bytes of the numbers are sorted into planes: all first bytes, then all second ones. The lower planes of
/// measured or simulated numbers are noise, on which deflate spends nearly all its time in vain; they are stored as
/// they are. The stream is a valid one for every reader. An object keeps its buffers; it belongs to one thread.
public final class PlaneDeflater {
  private let state: UnsafeMutablePointer<z_stream>
  /// Level of deflate for what is not noise.
  public let level: Int
  private var planes: UnsafeMutableBufferPointer<UInt8>
  private var output: UnsafeMutableBufferPointer<UInt8>

  /// Fewer bytes than this in a plane are not worth a look.
  private static let smallestPlane = 1024
  /// How many bytes of a plane are looked at.
  private static let sampleSize = 1 << 15

  /// A compressor.
  ///
  /// - Parameter level: of deflate, 1 to 9, for what is not noise.
  /// - Throws: `KaditaError` `inputOutput` where there is not enough memory.
  public init(level: Int) throws(KaditaError) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    planes = .allocate(capacity: 0)
    output = .allocate(capacity: 0)
    self.level = level
    guard deflateInit_(state, Int32(level), ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw KaditaError(.inputOutput, "not enough memory to compress the output")
    }
  }

  deinit {
    deflateEnd(state)
    state.deallocate()
    planes.deallocate()
    output.deallocate()
  }

  /// The compressed stream of some numbers; it is gone with the next call.
  ///
  /// - Parameters:
  ///   - numbers: 4 or 8 bytes each.
  ///   - strides: distances at which numbers may be alike: the dimensions, a frame.
  /// - Throws: `KaditaError` `inputOutput` where the library fails.
  public func compress<Number: BitwiseCopyable>(_ numbers: [Number], strides: [Int]) throws(KaditaError)
    -> UnsafeRawBufferPointer
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
      let isNoise = Self.isNoise(UnsafeBufferPointer(plane), strides: strides)
      deflateParams(state, isNoise ? Z_NO_COMPRESSION : Int32(level), Z_DEFAULT_STRATEGY)
      state.pointee.next_in = plane.baseAddress
      state.pointee.avail_in = UInt32(count)
      status = deflate(state, byte == width - 1 ? Z_FINISH : Z_NO_FLUSH)
    }
    guard status == Z_STREAM_END else { throw KaditaError(.inputOutput, "the output cannot be compressed") }
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<Int(state.pointee.total_out)])
  }

  private func reserve(_ bytes: Int) {
    guard planes.count < bytes else { return }
    planes.deallocate()
    output.deallocate()
    planes = .allocate(capacity: bytes)
    // Stored blocks have heads of five bytes, and compressed noise grows a little.
    output = .allocate(capacity: bytes + bytes / 8 + 4096)
  }

  /// Whether all bytes are about equally frequent and say nothing about those some strides later.
  private static func isNoise(_ plane: UnsafeBufferPointer<UInt8>, strides: [Int]) -> Bool {
    let count = min(plane.count, sampleSize)
    guard count >= smallestPlane else { return false }
    let chance = Double(count) / 256
    for stride in [1] + strides where stride < plane.count {
      var alike = 0
      for i in 0..<min(count, plane.count - stride) where plane[i] == plane[i + stride] { alike += 1 }
      if Double(alike) > 2 * chance + 16 { return false }
    }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { frequencies in
      frequencies.initialize(repeating: 0)
      for i in 0..<count { frequencies[Int(plane[i])] += 1 }
      let squares = frequencies.reduce(0.0) { $0 + Double($1) * Double($1) }
      // The mean for noise and a twentieth more: at most a hundredth could be saved.
      return squares < 1.05 * (chance + 1) * Double(count)
    }
  }
}
