/// The standard error of a statistic from its values with one individual left out at a time.
///
/// Source: Efron and Stein 1981, doi:10.1214/aos/1176345462.
struct Jackknife {
  private var count = 0.0
  private var mean = 0.0
  private var squares = 0.0

  /// Takes the value without one of the individuals.
  mutating func add(_ value: Double) {
    count += 1
    let difference = value - mean
    mean += difference / count
    squares += difference * (value - mean)
  }

  /// √((n − 1)/n Σ (θ_i − θ̄)²).
  var standardError: Double { ((count - 1) / count * squares).squareRoot() }
}
