import Statistics
import Studies

/// The seven entropies of the recording beside those of the four states.
enum ProfileSection: PageSection {
  static let id = "profile"
  static let title = "Entropy profile"

  static func body(_ content: PageContent) -> String? {
    let families = [("invariant", SeriesPanel.all[1].invariant), ("published", SeriesPanel.all[1].published)]
    let figures = families.compactMap { family, names in figure(content, family, names) }
    guard !figures.isEmpty else { return nil }
    let legend = zip(CanonicalProfiles.states, colors).map { ($0, $1, false) }
    return "<div class=\"figures\">\(figures.joined())</div>"
      + Diagram.legend(legend + [(text: "this recording, 95 % interval", color: 6, isDashed: false)])
      + "<p class=\"note\">The states: \(HTMLText.escaped(CanonicalProfiles.source)). Published entropies depend on the "
      + "box and on the number of individuals; compare them with the states only where those are alike.</p>"
  }

  /// Colours of the states, in their order; those of the phases.
  private static let colors = [7, 1, 5, 0]

  private static func figure(_ content: PageContent, _ family: String, _ names: [String]) -> String? {
    let rows = names.filter { content.result.summary($0) != nil }
    guard !rows.isEmpty else { return nil }
    let summaries = rows.map { content.result.summary($0) }
    let states = rows.flatMap { row in
      CanonicalProfiles.states.compactMap { CanonicalProfiles.value(row, in: $0)?.mean }
    }
    let own = summaries.flatMap { [$0?.mean ?? .nan, $0?.interval.low ?? .nan, $0?.interval.high ?? .nan] }
    var diagram = Diagram(
      "Entropy profile, \(family)", description: description(rows, summaries), width: 430,
      height: Double(70 + 30 * rows.count), left: 128,
      x: AxisScale(states + own, including: [0, 1], label: "\(family) entropy"),
      y: AxisScale(range: 0...Double(rows.count), label: "", hasTicks: false))
    for (index, row) in rows.enumerated() {
      let level = Double(rows.count - index) - 0.5
      diagram.guide((diagram.x.range.lowerBound, level), (diagram.x.range.upperBound, level))
      for (state, color) in zip(CanonicalProfiles.states, colors) {
        guard let value = CanonicalProfiles.value(row, in: state) else { continue }
        let spread = value.standardDeviation
        diagram.line(
          [
            max(value.mean - spread, diagram.x.range.lowerBound),
            min(value.mean + spread, diagram.x.range.upperBound),
          ], [level + 0.12, level + 0.12], color: color, width: 1)
        diagram.mark(
          value.mean, level + 0.12, color: color, size: 3.5,
          title:
            "\(state): \(NumberText.significant(value.mean, digits: 3)) ± \(NumberText.significant(spread, digits: 2))"
        )
      }
      if let summary = summaries[index], summary.mean.isFinite {
        diagram.line(
          [summary.interval.low, summary.interval.high], [level - 0.18, level - 0.18], color: 6, width: 2)
        diagram.mark(
          summary.mean, level - 0.18, color: 6, size: 4,
          title: "this recording: \(NumberText.significant(summary.mean, digits: 3))")
      }
      diagram.word(SeriesLabel.short(row), diagram.x.range.lowerBound, level - 0.12, anchor: "end")
    }
    return "<figure class=\"profile\"><figcaption>\(family)</figcaption>\(diagram.svg)</figure>"
  }

  private static func description(_ rows: [String], _ summaries: [SeriesSummary?]) -> String {
    zip(rows, summaries).map { row, summary in
      "\(SeriesLabel.short(row)): \(NumberText.significant(summary?.mean ?? .nan, digits: 3))"
    }.joined(separator: "; ")
  }
}
