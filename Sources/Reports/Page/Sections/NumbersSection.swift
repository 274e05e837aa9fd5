import TrajectoryModel

/// All numbers in a table.
enum NumbersSection: PageSection {
  static let id = "numbers"
  static let title = "All numbers"

  static func body(_ content: PageContent) -> String? {
    let result = content.result
    let families: [(ColumnDefinition.Family, String)] = [
      (.invariant, "Invariant metrics, for comparison between recordings"),
      (.published, "Published metrics, for comparison with the paper"),
    ]
    let tables = families.compactMap { family, caption -> String? in
      var table = PageTable(
        id: "numbers-\(family.rawValue)",
        headings: [
          "column", "mean", "standard_error", "ci95_low", "ci95_high", "sd", "mean_second_half", "final",
          "min", "max",
          "tau_int", "effective_samples", "frames", "unit",
        ], caption: caption)
      for (metric, summary) in zip(result.table.metrics, result.summaries)
      where metric.column.family == family {
        let autocorrelation = summary.autocorrelation
        table.add([
          .explained(metric.column.name, by: metric.column.definition), .number(summary.mean),
          .number(autocorrelation.standardError), .number(summary.interval.low),
          .number(summary.interval.high),
          .number(summary.standardDeviation), .number(summary.secondHalfMean), .number(summary.final),
          .number(summary.minimum), .number(summary.maximum), .number(autocorrelation.time),
          .number(autocorrelation.effectiveSamples), .integer(summary.frames),
          .text(metric.column.unit(in: content.units)),
        ])
      }
      return table.count > 0 ? table.html : nil
    }
    guard !tables.isEmpty else { return nil }
    return tables.joined()
      + "<p class=\"note\">Standard errors and 95 % intervals know the autocorrelation of the series. The button copies "
      + "every digit.</p>"
  }
}
