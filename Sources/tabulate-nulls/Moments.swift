/// Mean of a series and the standard error of the mean.
struct Moments {
  private var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  var mean: Double { sum / count }
  var standardError: Double { ((squares / count - mean * mean) / (count - 1)).squareRoot() }
}
