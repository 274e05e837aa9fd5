import Glibc

/// An axis of a diagram: which values it shows and where its ticks are.
struct AxisScale {
  /// Smallest and largest value shown.
  var range: ClosedRange<Double>
  /// Whether equal distances are equal ratios.
  var isLogarithmic = false
  /// What is shown, with its unit.
  var label: String
  /// Whether values are written along the axis.
  var hasTicks = true

  /// An axis that shows all of the values with some room, and ends at whole numbers where it is near them.
  ///
  /// - Parameter including: values that are shown in any case.
  init(_ values: some Sequence<Double>, including fixed: [Double] = [], label: String) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    for value in fixed {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = (0, 1) }
    let margin = high > low ? 0.04 * (high - low) : max(0.5, 0.1 * abs(high))
    let isEnd = { (value: Double) in fixed.contains(value) && high > low }
    self.init(range: (isEnd(low) ? low : low - margin)...(isEnd(high) ? high : high + margin), label: label)
  }

  /// An axis from end to end.
  init(range: ClosedRange<Double>, label: String, hasTicks: Bool = true) {
    self.range = range
    self.label = label
    self.hasTicks = hasTicks
  }

  /// A logarithmic axis over the positive ones of the values.
  init(logarithmic values: some Sequence<Double>, label: String) {
    let used = values.filter { $0 > 0 && $0.isFinite }
    let low = used.min() ?? 0.1
    let high = used.max() ?? 1
    range = high > low ? low / 1.15...high * 1.15 : low / 3...low * 3
    isLogarithmic = true
    self.label = label
  }

  /// Place of a value: 0 at the lower end, 1 at the upper; NaN where it has none.
  func position(_ value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard isLogarithmic else { return (value - low) / (high - low) }
    return value > 0 ? log(value / low) / log(high / low) : .nan
  }

  /// Values with their labels, about so many.
  func ticks(_ count: Int) -> [(value: Double, label: String)] {
    guard hasTicks else { return [] }
    if isLogarithmic, let ticks = logarithmicTicks(count) { return ticks }
    let span = range.upperBound - range.lowerBound
    let rough = span / Double(max(1, count))
    let magnitude = pow(10, log10(rough).rounded(.down))
    let step = [1, 2, 2.5, 5, 10].map { $0 * magnitude }.first { $0 >= rough * 0.999 } ?? rough
    guard step > 0, step.isFinite else { return [] }
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard last - first < 100 else { return [] }
    let decimals = max(0, Int((-log10(step)).rounded(.up)) + (step / magnitude == 2.5 ? 1 : 0))
    return stride(from: first, through: last, by: 1).map {
      let value = $0 * step
      let text =
        abs(value) >= 1e5
        ? NumberText.significant(value, digits: 6)
        : NumberText.fixed(value + 0, decimals: min(decimals, 9))
      return (value, text)
    }
  }

  /// Powers of ten, with 2 and 5 between them where there are few; `nil` where not even those are in the range.
  private func logarithmicTicks(_ count: Int) -> [(value: Double, label: String)]? {
    let first = Int(log10(range.lowerBound).rounded(.down))
    let last = Int(log10(range.upperBound).rounded(.up))
    let step = max(1, (last - first + count - 1) / count)
    let digits: [Double] = last - first <= 3 ? [1, 2, 5] : [1]
    let ticks = stride(from: first, through: last, by: step).flatMap { exponent in
      digits.map { (value: $0 * pow(10, Double(exponent)), label: Self.power(exponent, times: $0)) }
    }.filter { range.contains($0.value) }
    return ticks.count > 1 ? ticks : nil
  }

  private static func power(_ exponent: Int, times digit: Double) -> String {
    let isPlain = (-3...3).contains(exponent)
    if isPlain { return NumberText.significant(digit * pow(10, Double(exponent)), digits: 4) }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let text = String(abs(exponent)).compactMap(\.wholeNumberValue).map { digits[$0] }
    let factor = digit == 1 ? "" : "\(Int(digit))·"
    return factor + "10" + (exponent < 0 ? "⁻" : "") + String(text)
  }
}
