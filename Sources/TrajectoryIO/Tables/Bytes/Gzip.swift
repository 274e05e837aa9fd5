import CZlib
import Platform
import TrajectoryModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Inflating of gzip files (RFC 1952), several members in a row included.
enum Gzip {
  /// Whether the file begins with gzip's two magic bytes; the reading position stays at the beginning.
  static func isGzip(_ descriptor: Int32) -> Bool {
    var magic: (UInt8, UInt8) = (0, 0)
    let got = withUnsafeMutableBytes(of: &magic) { pread(descriptor, $0.baseAddress, 2, 0) }
    return got == 2 && magic == (0x1F, 0x8B)
  }

  /// Inflates the whole file into a scratch file.
  ///
  /// A table is passed over more than once, and not always from the front. On disk that takes no memory, and
  /// the checksum has been verified before the first number is used.
  static func inflateToScratch(_ descriptor: Int32, path: String) throws(KaditaError) -> NamelessFile {
    let scratch = try NamelessFile()
    try inflateAll(descriptor, into: scratch, path: path)
    return scratch
  }

  /// The first bytes, at most `count`, of what a gzip file holds; its own bytes where it is not gzip.
  static func head(_ bytes: [UInt8], count: Int) -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return Array(bytes.prefix(count)) }
    var stream = z_stream()
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return []
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: count)
    let filled = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(count)
        _ = inflate(&stream, Z_SYNC_FLUSH)
        return count - Int(stream.avail_out)
      }
    }
    return Array(output.prefix(filled))
  }

  private static let chunk = 1 << 18

  private static func inflateAll(
    _ source: Int32, into target: NamelessFile, path: String
  ) throws(KaditaError) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * chunk)
    defer { memory.deallocate() }
    let output = memory + chunk
    var stream = z_stream()
    // 31: gzip header and checksum, the largest window.
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw KaditaError(.inputOutput, "no memory for inflating", path: path)
    }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    var written = 0
    while true {
      if stream.avail_in == 0 {
        let got = try fill(source, memory, path: path)
        stream.next_in = memory
        stream.avail_in = UInt32(got)
        if got == 0 {
          // Between members the file may end; anywhere else something is missing.
          if status == Z_STREAM_END { return }
          throw truncated(path)
        }
      }
      if status == Z_STREAM_END {
        // Zero padding after the last member is allowed, as gunzip does.
        if stream.next_in.pointee == 0 { return }
        inflateReset(&stream)
      }
      stream.next_out = output
      stream.avail_out = UInt32(chunk)
      status = inflate(&stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw damaged(path) }
      let count = chunk - Int(stream.avail_out)
      try target.write(UnsafeRawBufferPointer(start: output, count: count), at: written)
      written += count
    }
  }

  private static func fill(
    _ source: Int32, _ memory: UnsafeMutablePointer<UInt8>, path: String
  ) throws(KaditaError) -> Int {
    while true {
      let got = read(source, memory, chunk)
      if got >= 0 { return got }
      if errno != EINTR {
        throw KaditaError(.inputOutput, "cannot be read: \(String(cString: strerror(errno)))", path: path)
      }
    }
  }

  private static func truncated(_ path: String) -> KaditaError {
    KaditaError(
      .unusableInput, "the gzip data end too early", remedy: "fetch the file again, it is incomplete",
      path: path)
  }

  private static func damaged(_ path: String) -> KaditaError {
    KaditaError(
      .unusableInput, "the gzip data are damaged",
      remedy: "fetch the file again, or see what gzip -t says of it",
      path: path)
  }
}
