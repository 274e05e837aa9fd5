import Statistics
import Studies

/// Every measure of every recording, by group.
enum MeasuresStudySection: StudySection {
  static let id = "measures"
  static let title = "Measures by group"

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    let figures = study.metrics.compactMap { figure($0, study) }
    guard !figures.isEmpty else { return nil }
    return "<div class=\"figures small\">\(figures.joined())</div>"
      + "<p class=\"note\">A mark is a recording; the line is the mean of its group. Names appear where the mouse rests.</p>"
  }

  private static func figure(_ metric: String, _ study: StudyComparison) -> String? {
    let groups = study.groups.map { group in
      study.recordings.filter { $0.entry.group == group && $0.mean(metric).isFinite }
    }
    let values = groups.flatMap { $0.map { $0.mean(metric) } }
    guard !values.isEmpty else { return nil }
    let means = groups.map { Moments(of: $0.map { $0.mean(metric) }).mean }
    let description = zip(study.groups, means).map { "\($0): mean \(NumberText.significant($1, digits: 3))" }
    var diagram = Diagram(
      "Recordings, \(metric)", description: description.joined(separator: "; "), width: 260, height: 210,
      x: AxisScale(range: -0.5...Double(study.groups.count) - 0.5, label: "", hasTicks: false),
      y: AxisScale(values, label: ""))
    for (index, recordings) in groups.enumerated() {
      let place = Double(index)
      for (order, recording) in recordings.enumerated() {
        // Side by side in the order given, so that equal values do not hide each other.
        let spread = recordings.count > 1 ? Double(order) / Double(recordings.count - 1) - 0.5 : 0
        diagram.mark(
          place + 0.4 * spread, recording.mean(metric), color: index % 6, size: 3,
          title: "\(recording.entry.path): \(NumberText.significant(recording.mean(metric)))")
      }
      diagram.line([place - 0.3, place + 0.3], [means[index], means[index]], color: 6, width: 1.6)
      let name = study.groups[index]
      diagram.below(name.count > 14 ? name.prefix(13) + "…" : name, at: place)
    }
    return
      "<figure><figcaption>\(HTMLText.escaped(SeriesLabel.whole(metric)))</figcaption>\(diagram.svg)</figure>"
  }
}
