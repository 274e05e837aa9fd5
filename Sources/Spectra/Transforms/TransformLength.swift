/// Lengths at which Fourier transforms are fast.
enum TransformLength {
  /// The smallest even product of 2, 3, 5 and 7 that is not below `minimum`.
  static func smooth(atLeast minimum: Int) -> Int {
    var length = max(2, minimum + minimum % 2)
    while !isSmooth(length) { length += 2 }
    return length
  }

  private static func isSmooth(_ length: Int) -> Bool {
    var rest = length
    for prime in [2, 3, 5, 7] {
      while rest % prime == 0 { rest /= prime }
    }
    return rest == 1
  }
}
