import Studies

/// A sensitivity analysis as people read it on a terminal.
public enum SensitivityText {
  /// A table a recording, then one of the comparisons.
  public static func text(_ study: SensitivityStudy, style: TextStyle = .plain) -> String {
    let levels = study.grid.axes.map { "\($0.choice.rawValue) \($0.levels.joined(separator: ", "))" }
    var text =
      "\(study.grid.variants.count) variants, \(study.grid.isFull ? "every combination" : "one change at a time"): "
      + levels.joined(separator: "; ") + "\n"
    if study.comparisons.isEmpty {
      for (path, rows) in recordings(study) { text += "\n\(style.bold(path))\n" + table(rows, style) }
    } else {
      text += "\n" + comparisons(study, style)
    }
    for notice in study.notices {
      text += "\n\(style.warning("warning")): \(notice.message) (\(notice.count) recordings) [\(notice.code)]"
    }
    return text + (study.notices.isEmpty ? "" : "\n")
  }

  private static func recordings(_ study: SensitivityStudy) -> [(path: String, rows: [SensitivityStudy.Row])]
  {
    var groups: [(path: String, rows: [SensitivityStudy.Row])] = []
    for row in study.rows {
      if groups.last?.path != row.recording.path { groups.append((row.recording.path, [])) }
      groups[groups.count - 1].rows.append(row)
    }
    return groups
  }

  private static func table(_ rows: [SensitivityStudy.Row], _ style: TextStyle) -> String {
    var table = TextTable(
      headings: ["metric", "value", "± se", "lowest", "highest", "cv", "rank", "most by"], style: style,
      leftAligned: [0, 7])
    for row in rows where row.number.value.isFinite {
      let numbers = [row.number.value, row.standardError, row.number.lowest, row.number.highest]
      table.add(
        [row.metric] + numbers.map { NumberText.significant($0, digits: 3) }
          + [percent(row.number.variation), String(row.rank), strongest(row.number)])
    }
    return table.text
  }

  private static func comparisons(_ study: SensitivityStudy, _ style: TextStyle) -> String {
    var table = TextTable(
      headings: [
        "metric", "groups", "difference", "lowest", "highest", "same sign", "p_holm", "same verdict",
        "most by",
      ], style: style, leftAligned: [0, 1, 8])
    for row in study.comparisons where row.difference.value.isFinite {
      let numbers = [row.difference.value, row.difference.lowest, row.difference.highest]
      table.add(
        [row.base.metric, "\(row.base.groupB) − \(row.base.groupA)"]
          + numbers.map { NumberText.significant($0, digits: 3) }
          + [
            "\(row.sameSign)/\(row.variants)", NumberText.significant(row.base.holmP, digits: 2),
            "\(row.sameVerdict)/\(row.variants)", strongest(row.difference),
          ])
    }
    return table.text
  }

  private static func strongest(_ number: SensitiveNumber) -> String {
    number.strongest.map { "\($0.choice.rawValue) (\(percent($0.variation)))" } ?? "–"
  }

  private static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return
      (share < 0.1
      ? NumberText.significant(100 * share, digits: 2) : NumberText.fixed(100 * share, decimals: 0))
      + " %"
  }
}
