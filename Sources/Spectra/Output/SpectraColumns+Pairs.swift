extension SpectraColumns {
  private static let nagy = "Nagy et al. 2010, doi:10.1038/nature08891"

  static let pairs = [
    SpectraColumn(
      "delay", .pair, .time, "directional correlation delay", range: real,
      definition: "The lag of the largest <u_i(t) . u_j(t + lag)>; positive where i leads.",
      null: "anywhere in the range for strangers: see delay_p", source: nagy,
      values: { $0.delays?.delay.values ?? [] }),
    SpectraColumn(
      "delay_p", .pair, .one, "p value of the directional correlation", range: 0...1,
      definition: "Share of time-shifted surrogates of the pair that correlate as well, (1 + b) / (1 + n).",
      null: "uniform for strangers; no smaller than 1 / (1 + n)", values: { $0.delays?.p.values ?? [] }),
    SpectraColumn(
      "delay_correlation", .pair, .one, "directional correlation at its delay", range: correlation,
      definition: "The largest <u_i(t) . u_j(t + lag)>.", source: nagy,
      values: { $0.delays?.peak.values ?? [] }),
    SpectraColumn(
      "net_lead", .individual, .time, "mean delay by which an individual leads", range: real,
      definition: "Mean of delay over the pairs with delay_p of at most .05.", source: nagy,
      values: { $0.delays?.hierarchy.netLead ?? [] }),
    SpectraColumn(
      "leadership_rank", .individual, .one, "rank by net lead",
      definition: "1 for the largest net_lead; 0 without one.", source: nagy,
      values: { $0.delays?.hierarchy.rank.map(Double.init) ?? [] }),
    SpectraColumn(
      "coherence", .frequencyWelch, .one, "magnitude-squared coherence", range: 0...1,
      definition: "Of the velocities of two individuals by Welch's windows, mean over pairs.",
      null: "1 / windows for independent series",
      source: "Carter, Knapp & Nuttall 1973, doi:10.1109/TAU.1973.1162496",
      values: { $0.coherence?.mean ?? [] }),
    SpectraColumn(
      "coherence_pair", .pairFrequency, .one, "magnitude-squared coherence of two individuals", range: 0...1,
      definition: "As coherence, of each pair by itself; NaN for an individual with itself.",
      null: "1 / windows for independent series",
      source: "Carter, Knapp & Nuttall 1973, doi:10.1109/TAU.1973.1162496",
      values: { $0.coherence?.matrix ?? [] }),
  ]
}
