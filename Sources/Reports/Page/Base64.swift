/// Bytes as text, RFC 4648.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let word =
        Int(bytes[start]) << 16 | (count > 1 ? Int(bytes[start + 1]) << 8 : 0)
        | (count > 2 ? Int(bytes[start + 2]) : 0)
      for digit in 0..<4 {
        result.append(digit <= count ? digits[word >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of whole numbers, lowest byte first.
  static func text<Number: FixedWidthInteger>(_ numbers: [Number]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * Number.bitWidth / 8)
    for number in numbers {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return text(bytes)
  }

  /// The text of 32-bit floating-point numbers.
  static func text(float32 numbers: [Double]) -> String { text(numbers.map { Float($0).bitPattern }) }

  /// The text of 64-bit floating-point numbers.
  static func text(float64 numbers: [Double]) -> String { text(numbers.map(\.bitPattern)) }
}
