/// Numbers whose first bytes stand together, then their second bytes, and so on.
enum BytePlanes {
  /// Puts numbers together, least significant byte first.
  ///
  /// - Parameters:
  ///   - planes: the first byte of the first number.
  ///   - apart: distance of its next byte.
  ///   - width: bytes a number, 4 or 8.
  ///   - values: where they go, as many as are wanted.
  static func join(
    _ planes: UnsafePointer<UInt8>, apart: Int, width: Int, into values: UnsafeMutableBufferPointer<Double>
  ) {
    if width == 8 {
      for index in values.indices {
        var pattern: UInt64 = 0
        for plane in 0..<8 { pattern |= UInt64(planes[plane * apart + index]) << UInt64(8 * plane) }
        values[index] = Double(bitPattern: pattern)
      }
    } else {
      for index in values.indices {
        var pattern: UInt32 = 0
        for plane in 0..<4 { pattern |= UInt32(planes[plane * apart + index]) << UInt32(8 * plane) }
        values[index] = Double(Float(bitPattern: pattern))
      }
    }
  }
}
