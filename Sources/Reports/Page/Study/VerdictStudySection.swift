import Studies

/// What differs, in a sentence for every two groups.
enum VerdictStudySection: StudySection {
  static let id = "verdict"
  static let title = "Verdict"

  /// Chance of a single error over all comparisons at which a difference counts.
  private static let level = 0.05

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    var sentences: [String] = []
    for (index, a) in study.groups.enumerated() {
      for b in study.groups.dropFirst(index + 1) {
        let rows = study.comparisons.filter { $0.groupA == a && $0.groupB == b }
        sentences.append(sentence(rows, a, b))
      }
    }
    let text = sentences.map { "<p>\(HTMLText.escaped($0))</p>" }.joined()
    return
      "<div class=\"verdict\">\(text)</div><p class=\"note\">Recordings, not frames, are the units of inference. "
      + "Differences count where p after Holm's correction over all comparisons is at most \(level).</p>"
  }

  private static func sentence(_ rows: [GroupComparison], _ a: String, _ b: String) -> String {
    guard !rows.isEmpty else {
      return "\(b) and \(a) cannot be compared: a group has no recording that could be read."
    }
    let found = rows.filter { $0.holmP <= level }.sorted { abs($0.hedgesG) > abs($1.hedgesG) }
    guard let largest = found.first else {
      let smallest = rows.map(\.test.smallestP).filter(\.isFinite).min() ?? 1
      let tested = "\(rows.count) measure\(rows.count == 1 ? "" : "s")"
      let reach =
        smallest * Double(rows.count) > level
        ? " With so few recordings no difference, however large, could have been found." : ""
      return "None of \(tested) differs between \(b) and \(a).\(reach)"
    }
    let names = found.prefix(4).map { "\($0.metric) (\($0.difference > 0 ? "higher" : "lower"))" }
    let more = found.count > 4 ? " and \(found.count - 4) more" : ""
    return
      "\(b) differs from \(a) in \(found.count) of \(rows.count) measures: \(names.joined(separator: ", "))\(more); "
      + "the largest effect is that on \(largest.metric), g = \(NumberText.significant(largest.hedgesG, digits: 3))."
  }
}
