import Glibc
import TrajectoryModel

/// Reads the numbers of a ``ShuffledChunk`` in order, in memory that does not depend on its size.
///
/// One pass through the stream finds where each byte plane begins and keeps the state of the inflater there; then one
/// cursor a plane moves on in step with the others.
final class PlaneReader {
  private let descriptor: Int32
  private let chunk: ShuffledChunk
  private var cursors: [PlaneCursor] = []
  private var bytes: [UInt8] = []
  private let path: String

  init(_ chunk: ShuffledChunk, path: String) throws(KaditaError) {
    self.chunk = chunk
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.missing(path, errno) }
    let scout = try PlaneCursor(
      descriptor, from: chunk.address, to: chunk.address + chunk.size, path: path)
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    defer { scratch.deallocate() }
    for plane in 0..<chunk.width {
      cursors.append(try PlaneCursor(copy: scout, checks: plane + 1 == chunk.width))
      // Nothing follows the last plane.
      var left = plane + 1 < chunk.width ? chunk.count : 0
      while left > 0 {
        try scout.read(min(left, 1 << 16), into: scratch)
        left -= min(left, 1 << 16)
      }
    }
  }

  deinit { close(descriptor) }

  /// The next numbers, as doubles.
  func numbers(_ count: Int) throws(KaditaError) -> [Double] {
    let width = chunk.width
    if bytes.count < count * width { bytes = [UInt8](repeating: 0, count: count * width) }
    var failure: KaditaError?
    var values = [Double](repeating: 0, count: count)
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      do throws(KaditaError) {
        for plane in 0..<width { try cursors[plane].read(count, into: base + plane * count) }
      } catch {
        failure = error
        return
      }
      if width == 8 {
        Self.join(base, count, into: &values)
      } else {
        Self.joinHalf(base, count, into: &values)
      }
    }
    if let failure { throw failure }
    return values
  }

  /// Puts the byte planes of doubles together.
  private static func join(_ planes: UnsafePointer<UInt8>, _ count: Int, into values: inout [Double]) {
    values.withUnsafeMutableBufferPointer { values in
      for index in 0..<count {
        var pattern: UInt64 = 0
        for plane in 0..<8 { pattern |= UInt64(planes[plane * count + index]) << UInt64(8 * plane) }
        values[index] = Double(bitPattern: pattern)
      }
    }
  }

  /// Puts the byte planes of floats together.
  private static func joinHalf(_ planes: UnsafePointer<UInt8>, _ count: Int, into values: inout [Double]) {
    values.withUnsafeMutableBufferPointer { values in
      for index in 0..<count {
        var pattern: UInt32 = 0
        for plane in 0..<4 { pattern |= UInt32(planes[plane * count + index]) << UInt32(8 * plane) }
        values[index] = Double(Float(bitPattern: pattern))
      }
    }
  }
}
