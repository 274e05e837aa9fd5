import Phases
import Studies

/// Where the school was in the plane of polarization and milling.
enum StatesSection: PageSection {
  static let id = "states"
  static let title = "States"

  static func body(_ content: PageContent) -> String? {
    guard let phases = content.result.phases else { return nil }
    let shares = phases.density.shares
    let largest = shares.joined().filter(\.isFinite).max() ?? 0
    guard largest > 0 else {
      return "<p>No frame has two individuals with headings, so there is no polarization to show.</p>"
    }
    return
      "<div class=\"figures\"><figure>\(density(shares, largest, content))</figure>\(table(phases, content))</div>"
  }

  private static func density(_ shares: [[Double]], _ largest: Double, _ content: PageContent) -> String {
    let n = Double(OrderDensity.binCount)
    let best = shares.enumerated().flatMap { p, row in row.enumerated().map { (p, $0.offset, $0.element) } }
      .max { $0.2 < $1.2 }
    let place = best.map { "\(range($0.0)) polarization and \(range($0.1)) milling" } ?? ""
    var diagram = Diagram(
      "Density of polarization and milling",
      description: "Share of the frames at each polarization and milling; the most frequent is \(place).",
      width: 400, height: 380, x: AxisScale(range: 0...1, label: "polarization p̂"),
      y: AxisScale(range: 0...1, label: "milling m̂"))
    for (p, row) in shares.enumerated() {
      for (m, share) in row.enumerated() where share > 0 {
        diagram.cell(
          Double(p) / n...Double(p + 1) / n, Double(m) / n...Double(m + 1) / n, color: 0,
          opacity: 0.15 + 0.85 * share / largest,
          title: "\(NumberText.significant(100 * share, digits: 3)) % at p̂ \(range(p)), m̂ \(range(m))")
      }
    }
    regions(&diagram, content.result.plan.phases?.cutoffs ?? PhaseCutoffs())
    for state in CanonicalProfiles.states {
      guard let p = CanonicalProfiles.value("polarization_unbiased", in: state),
        let m = CanonicalProfiles.value("milling_unbiased", in: state),
        let phase = Phase(rawValue: state)
      else { continue }
      diagram.mark(
        p.mean, m.mean, color: PhaseBand.colors[phase.index], size: 5, title: "\(state), simulated")
    }
    return diagram.svg
      + "<figcaption>Share of the frames by unbiased polarization and milling; darker is more. Marks: the four "
      + "simulated states. Lines: where one phase ends and the next begins.</figcaption>"
  }

  /// Where the calibrated rule draws its lines.
  private static func regions(_ diagram: inout Diagram, _ cutoffs: PhaseCutoffs) {
    diagram.guide((cutoffs.highlyParallel, 0), (cutoffs.highlyParallel, 1))
    diagram.guide((cutoffs.parallel, 0), (cutoffs.parallel, 1))
    diagram.guide((0, cutoffs.torus), (cutoffs.parallel, cutoffs.torus))
    diagram.guide((0, cutoffs.swarmMilling), (cutoffs.swarmPolarization, cutoffs.swarmMilling))
    diagram.guide((cutoffs.swarmPolarization, 0), (cutoffs.swarmPolarization, cutoffs.swarmMilling))
    diagram.word("torus", cutoffs.parallel / 2, 0.92)
    diagram.word("swarm", cutoffs.swarmPolarization / 2, 0.32)
    diagram.word("dynamic parallel", (cutoffs.parallel + cutoffs.highlyParallel) / 2, 0.92)
  }

  private static func range(_ bin: Int) -> String {
    let n = Double(OrderDensity.binCount)
    return
      "\(NumberText.fixed(Double(bin) / n, decimals: 2))–\(NumberText.fixed(Double(bin + 1) / n, decimals: 2))"
  }

  private static func table(_ phases: PhaseResult, _ content: PageContent) -> String {
    var table = PageTable(
      id: "phases-table", headings: ["phase", "share of frames", "mean posterior", "stays", "mean stay"],
      caption:
        "Phases (mean stay in \(content.units.time ?? "time"), of stays that were seen from beginning to end)"
    )
    for phase in Phase.allCases {
      let stays = phases.dynamics.stays.count { $0.phase == phase }
      table.add([
        .text(phase.rawValue), .number(phases.dynamics.occupancy[phase.index]),
        .number(phases.meanPosterior[phase.index]), .integer(stays),
        .number(phases.dynamics.meanDwell(in: phase)),
      ])
    }
    let rules =
      "<p class=\"note\">Published rule: \(phases.publishedFinal?.rawValue ?? Phase.undefinedName) on the last frame, "
      + "\(phases.publishedMean?.rawValue ?? Phase.undefinedName) on the means.</p>"
    return "<div>\(table.html)\(rules)</div>"
  }
}
