import Foundation

/// The measurements as a table for people.
enum MarkdownTable {
  static func text(_ measurements: [Measurement]) -> String {
    var lines = [
      "| # | work | input | threads | kadita | peer | takes | ratio | aim |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for measurement in measurements {
      let peers = measurement.results.dropFirst()
      let quantity = measurement.quantity
      lines.append(
        [
          "| \(measurement.row)", measurement.work, measurement.name, measurement.threads,
          own(measurement), peers.map(\.name).joined(separator: ", "),
          peers.map { format($0.value(quantity), quantity) }.joined(separator: ", "),
          measurement.ratios.map { "\(significant($0)) ×" }.joined(separator: ", "), "\(measurement.aim) |",
        ].joined(separator: " | "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What kadita takes; with its memory where there is nobody to compare with.
  static func own(_ measurement: Measurement) -> String {
    guard let own = measurement.results.first else { return "" }
    let text = format(own.value(measurement.quantity), measurement.quantity)
    return measurement.results.count > 1 ? text : text + ", " + format(Double(own.peakKiB), .peakKiB)
  }

  static func format(_ value: Double, _ quantity: Case.Quantity) -> String {
    if quantity == .peakKiB { return "\(significant(value / 1024)) MiB" }
    if value < 1e-3 { return "\(significant(value * 1e6)) µs" }
    if value < 1 { return "\(significant(value * 1e3)) ms" }
    return "\(significant(value)) s"
  }

  /// Three digits.
  static func significant(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return "–" }
    let digits = max(0, 2 - Int(log10(value).rounded(.down)))
    return String(format: "%.\(digits)f", value)
  }
}
