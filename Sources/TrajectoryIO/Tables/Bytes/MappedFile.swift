#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import TrajectoryModel

/// The bytes of a regular file, mapped for reading, with zero bytes after the last one.
///
/// The zeros let the number parser load whole words at the end of the file. A gzip file is mapped as what it
/// holds, through a scratch file.
final class MappedFile: @unchecked Sendable {
  /// The file as the user named it.
  let path: String
  /// The first byte.
  let start: UnsafePointer<UInt8>
  /// Number of bytes, without the zeros.
  let count: Int
  /// Whether the bytes were inflated from gzip.
  let isInflated: Bool
  private let base: UnsafeMutableRawPointer
  private let reserved: Int

  /// Maps a file; throws if it is missing, empty, no regular file, or gzip data that cannot be inflated.
  init(_ path: String) throws(KaditaError) {
    let descriptor = try Self.openRegular(path)
    defer { close(descriptor) }
    let inflated = Gzip.isGzip(descriptor) ? try Gzip.inflateToScratch(descriptor, path: path) : nil
    // Open until it is mapped.
    defer { withExtendedLifetime(inflated) {} }
    let content = inflated?.descriptor ?? descriptor
    var status = stat()
    guard fstat(content, &status) == 0 else { throw FileSystem.missing(path, errno) }
    count = Int(status.st_size)
    guard count > 0 else {
      throw KaditaError(.unusableInput, "the file is empty", remedy: "check how it was made", path: path)
    }
    let page = sysconf(Int32(_SC_PAGESIZE))
    reserved = Self.largePage + (count + page - 1) / page * page + page
    // Zeros first, then the file over them: what is left of the zeros behind it are the bytes after the end.
    let zeros = mmap(nil, reserved, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let zeros, zeros != MAP_FAILED else { throw Self.unmappable(path) }
    let aligned = zeros.alignedUp(toMultipleOf: Self.largePage)
    guard mmap(aligned, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, content, 0) != MAP_FAILED else {
      let failure = Self.unmappable(path)
      munmap(zeros, reserved)
      throw failure
    }
    base = zeros
    start = UnsafePointer(aligned.assumingMemoryBound(to: UInt8.self))
    isInflated = inflated != nil
    self.path = path
  }

  deinit { munmap(base, reserved) }

  /// One byte past the last one.
  var end: UnsafePointer<UInt8> { start + count }

  /// Where a file begins at a multiple of this, the kernel maps whole large pages of its cache at once.
  private static let largePage = 1 << 21

  /// How many bytes are read before their pages are given back.
  static let window = 1 << 23

  /// Gives the pages back that were read so far; they are read again when touched.
  func releasePages() { madvise(UnsafeMutableRawPointer(mutating: start), count, MADV_DONTNEED) }

  /// The same before a pass goes on at a place: brings the pages of a ``window`` along, which is several times cheaper
  /// at once than one by one.
  /// - Returns: the end of these pages, where the pass should turn again.
  func turnPages(to place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    releasePages()
    let offset = (place - start) & ~(Self.largePage - 1)
    let length = min(count - offset, Self.window)
    #if os(Linux)
      // Kernels before 5.14 refuse, and the pages come one by one.
      madvise(UnsafeMutableRawPointer(mutating: start + offset), length, MADV_POPULATE_READ)
    #endif
    return start + offset + length
  }

  /// Throws if the file became shorter since it was mapped: its missing pages would end the process.
  func checkNotShortened() throws(KaditaError) {
    if isInflated { return }
    var status = stat()
    guard stat(path, &status) == 0, Int(status.st_size) < count else { return }
    throw KaditaError(
      .inputOutput, "the file became shorter while it was being read",
      remedy: "run again when it is complete",
      path: path)
  }

  private static func openRegular(_ path: String) throws(KaditaError) -> Int32 {
    switch try FileSystem.kind(of: path) {
    case .file: break
    case .folder:
      throw KaditaError(.unusableInput, "is a folder", remedy: "name the file in it", path: path)
    case .pipe:
      throw KaditaError(
        .unusableInput, "is a pipe, and a recording is read more than once",
        remedy: "save it to a file first", path: path)
    case .device:
      throw KaditaError(.unusableInput, "is no regular file", remedy: "save it to a file first", path: path)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.missing(path, errno) }
    return descriptor
  }

  private static func unmappable(_ path: String) -> KaditaError {
    KaditaError(.inputOutput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
  }
}
