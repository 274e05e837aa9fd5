import Phases

/// The phases along the time axis, as a band.
enum PhaseBand {
  /// Colour of each phase, in the order of `Phase.allCases`.
  static let colors = [7, 1, 5, 0, 4]

  /// The band with its legend; empty where there are no phases.
  static func html(_ content: PageContent) -> String {
    guard let phases = content.result.phases, let (first, last) = content.result.table.ends, last > first
    else { return "" }
    let unit = content.result.info.units.time ?? ""
    var cells = ""
    // Fewer pixels than stays: those too short to be seen are shown by their neighbours.
    let shortest = (last - first) / 2000
    for stay in phases.dynamics.stays
    where stay.end - stay.start >= shortest || phases.dynamics.stays.count < 500 {
      let left = 1000 * (stay.start - first) / (last - first)
      let width = 1000 * (stay.end - stay.start) / (last - first)
      let from = NumberText.significant(stay.start, digits: 5)
      let to = NumberText.significant(stay.end, digits: 5)
      cells +=
        "<rect class=\"f\(colors[stay.phase.index])\" x=\"\(NumberText.fixed(left, decimals: 2))\" y=\"0\" "
        + "width=\"\(NumberText.fixed(width, decimals: 2))\" height=\"18\">"
        + "<title>\(stay.phase.rawValue), \(from) to \(to) \(HTMLText.escaped(unit))</title></rect>"
    }
    let used = Phase.allCases.filter { phases.dynamics.occupancy[$0.index] > 0 }
    let summary = PhaseText.occupancy(phases)
    return """
      <div class="band-frame" id="band"><svg class="phases" role="img" aria-labelledby="band-t band-d" viewBox="0 0 1000 18" preserveAspectRatio="none"><title id="band-t">Phases over time</title><desc id="band-d">Share of the time: \(summary.isEmpty ? "no phase" : summary).</desc>\(cells)</svg><div class="cursor live" hidden></div></div>
      \(Diagram.legend(used.map { ($0.rawValue, colors[$0.index], false) }))
      """
  }
}
