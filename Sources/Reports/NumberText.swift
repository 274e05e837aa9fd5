import Glibc

/// Numbers for people: as many digits as they are worth.
public enum NumberText {
  /// A number with a fixed number of decimals; `–` for NaN.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "-inf" : "inf" }
    return formatted(value, "%.\(decimals)f")
  }

  /// A number with some significant digits; `–` for NaN.
  public static func significant(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "-inf" : "inf" }
    return formatted(value, "%.\(digits)g")
  }

  /// How many decimals show two significant digits of an error, or three of the value where no error is known.
  static func decimals(value: Double, error: Double) -> Int {
    let (scale, digits) = error.isFinite && error > 0 ? (error, 2) : (value.magnitude, 3)
    guard scale > 0, scale.isFinite else { return 3 }
    return min(max(digits - 1 - Int(log10(scale).rounded(.down)), 0), 9)
  }

  private static func formatted(_ value: Double, _ format: String) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
