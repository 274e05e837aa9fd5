import PortableMath

/// The sum of many logarithms as the logarithm of a product.
///
/// One logarithm for a whole sample instead of one an element. The product is kept within range by powers of two,
/// which are exact, so that n factors cost a relative error of n roundings: 1e-13 for a thousand.
struct LogProduct {
  private var product = 1.0
  private var halvings = 0

  /// Takes one more factor, which must be positive and finite.
  @inline(__always)
  mutating func multiply(_ factor: Double) {
    product *= factor
    if product < 0x1p-400 || product > 0x1p400 { rescale() }
  }

  /// The sum of the logarithms of all factors.
  var log: Double { PortableMath.log(product) - Double(halvings) * 0.693147180559945309417 }

  private mutating func rescale() {
    guard product > 0, product.isFinite else { return }
    let exponent = Int(product.exponent)
    product = product.significand
    halvings -= exponent
  }
}
