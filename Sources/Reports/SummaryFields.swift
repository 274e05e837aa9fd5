import Statistics

/// The numbers of a summary by their names in files.
enum SummaryFields {
  /// Names of the fields of a table, in order.
  static let names = [
    "frames", "mean", "sd", "mean_second_half", "sd_second_half", "final", "min", "max", "tau_int",
    "effective_samples", "standard_error", "ci95_low", "ci95_high",
  ]

  /// The cells of a table, in the order of the names.
  static func values(of summary: SeriesSummary) -> [String] {
    [String(summary.frames)] + numbers(of: summary).map { CSVText.cell($0) }
  }

  /// The fields as an object.
  static func json(of summary: SeriesSummary) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("frames", .integer(summary.frames))]
    let values = numbers(of: summary)
    for (name, value) in zip(names.dropFirst().dropLast(2), values) { members.append((name, .number(value))) }
    members.append(("ci95", .array([.number(summary.interval.low), .number(summary.interval.high)])))
    return .object(members)
  }

  private static func numbers(of summary: SeriesSummary) -> [Double] {
    [
      summary.mean, summary.standardDeviation, summary.secondHalfMean, summary.secondHalfStandardDeviation,
      summary.final, summary.minimum, summary.maximum, summary.autocorrelation.time,
      summary.autocorrelation.effectiveSamples, summary.autocorrelation.standardError, summary.interval.low,
      summary.interval.high,
    ]
  }
}
