import Studies

/// How large the differences are, all on one scale.
enum EffectsStudySection: StudySection {
  static let id = "effects"
  static let title = "Effect sizes"

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    let pairs = Set(study.comparisons.map { [$0.groupA, $0.groupB] }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    let figures = pairs.enumerated().compactMap { index, pair in
      figure(index + 1, study.comparisons.filter { $0.groupA == pair[0] && $0.groupB == pair[1] })
    }
    guard !figures.isEmpty else { return nil }
    return "<div class=\"figures\">\(figures.joined())</div>"
      + Diagram.legend([
        ("significant after Holm's correction", 1, false), ("not", 7, false),
      ])
      + "<p class=\"note\">Cliff's δ: the chance that a recording of the later group has the larger value, less the "
      + "opposite chance. 1 and −1 are groups without overlap.</p>"
  }

  private static func figure(_ number: Int, _ all: [GroupComparison]) -> String? {
    let rows = all.filter { $0.cliffsDelta.isFinite }.sorted { $0.cliffsDelta > $1.cliffsDelta }
    guard let first = rows.first else { return nil }
    let title = "\(first.groupB) − \(first.groupA)"
    var diagram = Diagram(
      "Effect sizes \(number)",
      description: "Cliff's delta of \(rows.count) measures, \(title), from the largest to the smallest.",
      width: 460,
      height: Double(60 + 17 * rows.count), left: 220, x: AxisScale(range: -1.06...1.06, label: "Cliff's δ"),
      y: AxisScale(range: 0...Double(rows.count), label: "", hasTicks: false))
    diagram.guide((0, 0), (0, Double(rows.count)))
    for (index, row) in rows.enumerated() {
      let level = Double(rows.count - index) - 0.5
      let color = row.holmP <= 0.05 ? 1 : 7
      diagram.line([0, row.cliffsDelta], [level, level], color: color, width: 2)
      diagram.mark(
        row.cliffsDelta, level, color: color, size: 3.5,
        title: "\(row.metric): δ \(NumberText.significant(row.cliffsDelta, digits: 3)), "
          + "p_holm \(NumberText.significant(row.holmP, digits: 2))")
      diagram.word(SeriesLabel.whole(row.metric), -1.06, level - 0.2, anchor: "end")
    }
    return "<figure><figcaption>\(HTMLText.escaped(title))</figcaption>\(diagram.svg)</figure>"
  }
}
