/// Prime numbers, as sizes of hash tables.
enum Primes {
  /// The smallest prime not below a number.
  static func atLeast(_ number: Int) -> Int {
    var candidate = max(2, number)
    while !isPrime(candidate) { candidate += 1 }
    return candidate
  }

  private static func isPrime(_ number: Int) -> Bool {
    var divisor = 2
    while divisor * divisor <= number {
      if number.isMultiple(of: divisor) { return false }
      divisor += 1
    }
    return true
  }
}
