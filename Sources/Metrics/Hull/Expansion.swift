/// A sum of products held without rounding, as floating-point parts that do not overlap.
///
/// Source: Dekker 1971, doi:10.1007/BF01397083; Shewchuk 1997, doi:10.1007/PL00009321.
struct Expansion {
  private var parts: [Double] = []

  /// Minus, zero or plus one.
  var sign: Double {
    // The largest part decides: the others together are smaller than its last bit.
    guard let largest = parts.last(where: { $0 != 0 }) else { return 0 }
    return largest < 0 ? -1 : 1
  }

  /// Adds the product of two numbers.
  mutating func add(_ a: Double, _ b: Double) {
    let (high, low) = Self.product(a, b)
    add(low)
    add(high)
  }

  /// Adds the product of three numbers.
  mutating func add(_ a: Double, _ b: Double, _ c: Double) {
    let (high, low) = Self.product(a, b)
    add(low, c)
    add(high, c)
  }

  /// Adds a number: Shewchuk's grow-expansion.
  private mutating func add(_ number: Double) {
    var carry = number
    for i in parts.indices {
      let sum = carry + parts[i]
      let part = sum - carry
      let error = (carry - (sum - part)) + (parts[i] - part)
      parts[i] = error
      carry = sum
    }
    parts.append(carry)
    parts.removeAll { $0 == 0 }
  }

  /// a b = high + low exactly; the halves by Veltkamp's splitting.
  private static func product(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let high = a * b
    let (aHigh, aLow) = split(a)
    let (bHigh, bLow) = split(b)
    return (high, ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow)
  }

  private static func split(_ a: Double) -> (high: Double, low: Double) {
    let c = 134_217_729 * a
    let high = c - (c - a)
    return (high, a - high)
  }
}
