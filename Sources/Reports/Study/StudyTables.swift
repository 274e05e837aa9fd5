import Studies

/// The tidy tables of a study: `recordings.csv` and `comparisons.csv`.
public enum StudyTables {
  /// A row a recording: where it belongs, whether it could be analysed, every measure with its error; then its block
  /// and its covariates, where there are any.
  public static func recordings(_ study: StudyComparison) -> String {
    let measures = ["recording", "group", "status", "reason"] + study.metrics.flatMap { [$0, $0 + "_se"] }
    let hasBlocks = study.recordings.contains { !$0.entry.block.isEmpty }
    let covariates = Set(study.recordings.flatMap(\.entry.covariates.keys)).sorted()
    let carried = (hasBlocks ? ["block"] : []) + covariates
    // A covariate may be called like a measure.
    let names = carried.map { CSVText.cell(measures.contains($0) ? $0 + "_covariate" : $0) }
    var lines = [measures + names]
    for recording in study.recordings {
      let measures = study.metrics.flatMap { name -> [String] in
        let value = recording.values.first { $0.name == name }
        return [CSVText.cell(value?.mean ?? .nan), CSVText.cell(value?.standardError ?? .nan)]
      }
      let reason = recording.failure.map { error in
        CSVText.cell(error.message + (error.remedy.map { "; \($0)" } ?? ""))
      }
      lines.append(
        [
          CSVText.cell(recording.entry.path), CSVText.cell(recording.entry.group),
          recording.failure == nil ? "done" : "failed", reason ?? "",
        ] + measures + (hasBlocks ? [CSVText.cell(recording.entry.block)] : [])
          + covariates.map { CSVText.cell(recording.entry.covariates[$0] ?? "") })
    }
    return text(lines)
  }

  /// A row a measure and pair of groups; differences are of group b minus group a.
  public static func comparisons(_ study: StudyComparison) -> String {
    var heading = [
      "metric", "group_a", "group_b", "n_a", "n_b", "difference", "ci_low", "ci_high", "hedges_g",
      "cliffs_delta",
      "p", "p_bh", "p_holm", "p_min", "warning",
    ]
    if study.margin != nil { heading.append("p_equivalence") }
    let rows = study.comparisons.map { row -> [String] in
      let numbers = [
        row.difference, row.interval.low, row.interval.high, row.hedgesG, row.cliffsDelta, row.test.p,
        row.benjaminiHochbergP, row.holmP, row.test.smallestP,
      ]
      var cells =
        [row.metric, row.groupA, row.groupB].map(CSVText.cell) + [String(row.countA), String(row.countB)]
      cells += numbers.map { CSVText.cell($0) } + [CSVText.cell(row.warning)]
      if study.margin != nil { cells.append(CSVText.cell(row.equivalenceP)) }
      return cells
    }
    return text([heading] + rows)
  }

  private static func text(_ lines: [[String]]) -> String {
    lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
