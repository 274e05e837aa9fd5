import Glibc
import TrajectoryModel

/// Reads the numbers of a sole chunk in order, in memory that does not depend on its size.
///
/// One pass through the stream finds where each byte plane begins and keeps the state of the inflater there; then one
/// cursor a plane moves on in step with the others.
final class PlaneReader: OrderedNumbers {
  private let descriptor: Int32
  private let width: Int
  private var cursors: [PlaneCursor] = []
  private var bytes: [UInt8] = []
  private let path: String

  init(_ chunks: ShuffledChunks, path: String) throws(KaditaError) {
    width = chunks.width
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.missing(path, errno) }
    let scout = try PlaneCursor(
      descriptor, from: chunks.places[0].address, to: chunks.places[0].address + chunks.places[0].size,
      path: path)
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    defer { scratch.deallocate() }
    for plane in 0..<width {
      cursors.append(try PlaneCursor(copy: scout, checks: plane + 1 == width))
      // Nothing follows the last plane.
      var left = plane + 1 < width ? chunks.count : 0
      while left > 0 {
        try scout.read(min(left, 1 << 16), into: scratch)
        left -= min(left, 1 << 16)
      }
    }
  }

  deinit { close(descriptor) }

  /// The next numbers, as doubles.
  func numbers(_ count: Int) throws(KaditaError) -> [Double] {
    let width = width
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
      values.withUnsafeMutableBufferPointer {
        BytePlanes.join(base, apart: count, width: width, into: $0)
      }
    }
    if let failure { throw failure }
    return values
  }
}
