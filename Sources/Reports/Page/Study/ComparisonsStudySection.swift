import Studies

/// Every comparison with its numbers.
enum ComparisonsStudySection: StudySection {
  static let id = "comparisons"
  static let title = "All comparisons"

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    guard !study.comparisons.isEmpty else { return nil }
    var table = PageTable(
      id: "comparisons-table",
      headings: [
        "metric", "group_a", "group_b", "n_a", "n_b", "difference", "ci_low", "ci_high", "hedges_g",
        "cliffs_delta", "p",
        "p_bh", "p_holm", "p_min", "warning",
      ], caption: "Differences of group b minus group a, with 95 % intervals")
    for row in study.comparisons {
      table.add([
        .text(row.metric), .text(row.groupA), .text(row.groupB), .integer(row.countA), .integer(row.countB),
        .number(row.difference), .number(row.interval.low), .number(row.interval.high), .number(row.hedgesG),
        .number(row.cliffsDelta), .number(row.test.p), .number(row.benjaminiHochbergP), .number(row.holmP),
        .number(row.test.smallestP), .text(row.warning),
      ])
    }
    return table.html
  }
}
