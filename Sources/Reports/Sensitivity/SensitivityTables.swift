import Studies

/// The tidy tables of a sensitivity analysis.
public enum SensitivityTables {
  /// A row a recording, measure and choice: the measure over all variants, then what the choice does to it.
  public static func numbers(_ study: SensitivityStudy) -> String {
    let heading = [
      "recording", "group", "metric", "value", "standard_error", "lowest", "highest", "cv", "cv_rank",
    ]
    return text(
      [heading + effectHeading]
        + study.rows.flatMap { row in
          let about =
            [row.recording.path, row.recording.group, row.metric].map(CSVText.cell)
            + [
              row.number.value, row.standardError, row.number.lowest, row.number.highest,
              row.number.variation,
            ].map { CSVText.cell($0) } + [String(row.rank)]
          return effects(row.number, study.grid).map { about + $0 }
        })
  }

  /// A row a comparison and choice: whether sign and verdict hold over all variants, then what the choice does.
  public static func comparisons(_ study: SensitivityStudy) -> String {
    let heading = [
      "metric", "group_a", "group_b", "difference", "lowest", "highest", "cv", "p_holm", "p_holm_lowest",
      "p_holm_highest", "variants", "same_sign", "same_verdict",
    ]
    return text(
      [heading + effectHeading]
        + study.comparisons.flatMap { row in
          let about =
            [row.base.metric, row.base.groupA, row.base.groupB].map(CSVText.cell)
            + [
              row.difference.value, row.difference.lowest, row.difference.highest, row.difference.variation,
              row.base.holmP, row.holmRange.low, row.holmRange.high,
            ].map { CSVText.cell($0) } + [row.variants, row.sameSign, row.sameVerdict].map { String($0) }
          return effects(row.difference, study.grid).map { about + $0 }
        })
  }

  /// A row a recording, measure and variant: the grid itself.
  public static func variants(_ study: SensitivityStudy) -> String {
    let choices = study.grid.axes.map(\.choice)
    let heading = ["recording", "group", "metric"] + choices.map(\.rawValue) + ["value"]
    return text(
      [heading]
        + study.rows.flatMap { row in
          zip(study.grid.variants, row.number.values).map { variant, value in
            [row.recording.path, row.recording.group, row.metric].map(CSVText.cell)
              + choices.map { variant.levels[$0] ?? "" } + [CSVText.cell(value)]
          }
        })
  }

  private static let effectHeading = ["choice", "levels", "level_means", "choice_cv", "choice_rank"]

  private static func effects(_ number: SensitiveNumber, _ grid: SensitivityGrid) -> [[String]] {
    zip(number.effects, grid.axes).map { effect, axis in
      [
        effect.choice.rawValue, axis.levels.joined(separator: " "),
        effect.means.map { CSVText.cell($0) }.joined(separator: " "), CSVText.cell(effect.variation),
        String(effect.rank),
      ]
    }
  }

  private static func text(_ lines: [[String]]) -> String {
    lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
