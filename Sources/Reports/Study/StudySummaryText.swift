import Studies
import TrajectoryModel

/// A study as people read it on a terminal.
public enum StudySummaryText {
  /// The groups, the failures, the notices, then a table of the comparisons.
  public static func text(_ study: StudyComparison, style: TextStyle = .plain) -> String {
    var text = ""
    for group in study.groups {
      let own = study.recordings.filter { $0.entry.group == group }
      let failed = own.count { $0.failure != nil }
      text += "  \(style.bold(group)): \(own.count) recordings\(failed > 0 ? ", \(failed) failed" : "")\n"
    }
    func warn(_ warnings: [String]) {
      for warning in warnings { text += "\n\(style.warning("warning")): \(warning)" }
      if !warnings.isEmpty { text += "\n" }
    }
    // What should not be pooled is said before the numbers, what the numbers cannot tell after them.
    warn(study.notices.map { "\($0.message) [\($0.code)]" })
    var table = TextTable(
      headings: ["metric", "groups", "difference", "95 % interval", "g", "delta", "p", "p_holm"], style: style
    )
    for row in study.comparisons {
      table.add([
        row.metric, "\(row.groupB) − \(row.groupA)", NumberText.significant(row.difference, digits: 3),
        "[\(NumberText.significant(row.interval.low, digits: 3)), \(NumberText.significant(row.interval.high, digits: 3))]",
        NumberText.significant(row.hedgesG, digits: 3), NumberText.significant(row.cliffsDelta, digits: 2),
        NumberText.significant(row.test.p, digits: 2), NumberText.significant(row.holmP, digits: 2),
      ])
    }
    if !study.comparisons.isEmpty { text += "\n" + table.text }
    warn(Set(study.comparisons.map(\.warning)).subtracting([""]).sorted())
    return text
  }
}
