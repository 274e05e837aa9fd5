import Platform
import Studies

/// The tidy tables of a study: `recordings.csv` and `comparisons.csv`.
public enum StudyTables {
  /// Writes a row a recording: where it belongs, whether it could be analysed, and every measure with its error.
  public static func writeRecordings(_ study: StudyComparison, to path: String, overwrite: Bool) throws {
    var lines = [["recording", "group", "status", "reason"] + study.metrics.flatMap { [$0, $0 + "_se"] }]
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
        ] + measures)
    }
    try write(lines, to: path, overwrite: overwrite)
  }

  /// Writes a row a measure and pair of groups; differences are of group b minus group a.
  public static func writeComparisons(_ study: StudyComparison, to path: String, overwrite: Bool) throws {
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
    try write([heading] + rows, to: path, overwrite: overwrite)
  }

  private static func write(_ lines: [[String]], to path: String, overwrite: Bool) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    for line in lines { try output.write(line.joined(separator: ",") + "\n") }
    try output.commit()
  }
}
