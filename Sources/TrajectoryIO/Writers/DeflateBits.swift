/// Bits one after the other, the lowest of a byte first, as deflate (RFC 1951) wants them.
struct DeflateBits {
  private let base: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  /// Writes to a buffer that has to have room for everything and eight bytes more.
  init(_ buffer: UnsafeMutableRawPointer) {
    base = buffer
    end = buffer
  }

  /// Whole bytes written so far.
  var byteCount: Int { end - base }

  /// Appends the lowest `width` bits of a number that has no others, at most 32.
  @inline(__always)
  mutating func put(_ value: UInt32, _ width: Int) {
    bits |= UInt64(value) << count
    count &+= UInt64(truncatingIfNeeded: width)
    if count >= 32 {
      end.storeBytes(of: UInt32(truncatingIfNeeded: bits), as: UInt32.self)
      end += 4
      bits >>= 32
      count &-= 32
    }
  }

  /// Appends what is written at the next whole byte by `body`, which gives the number of bytes.
  mutating func append(_ body: (UnsafeMutableRawPointer) -> Int) {
    align()
    end += body(end)
  }

  /// Fills up the byte begun with zeros.
  mutating func align() {
    while count > 0 {
      end.storeBytes(of: UInt8(truncatingIfNeeded: bits), as: UInt8.self)
      end += 1
      bits >>= 8
      count = count > 8 ? count - 8 : 0
    }
  }

  /// Appends blocks of bytes that are not compressed; one empty block where there are none.
  mutating func putStored(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) {
    var rest = bytes
    repeat {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(0xFFFF))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
      put(isLast && rest.isEmpty ? 1 : 0, 3)
      align()
      put(UInt32(part.count) | ~UInt32(part.count) << 16, 32)
      append {
        if let source = part.baseAddress { $0.copyMemory(from: source, byteCount: part.count) }
        return part.count
      }
    } while !rest.isEmpty
  }
}
