/// A running sum whose rounding error does not grow with the number of terms.
///
/// Neumaier 1974, doi:10.1002/zamm.19740540106. The order of the terms is the order of the calls.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  /// Adds a finite term.
  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// The sum so far.
  var value: Double { sum + lost }
}
