import TrajectoryModel

/// Codebook rows of the phase columns.
public enum PhaseColumns {
  /// The default answer.
  public static let phase = ColumnDefinition(
    name: "phase", family: .phase, range: 0...4, longName: "phase of the school",
    definition:
      "Most probable of swarm, torus, dynamic-parallel, highly-parallel, transitional by the calibrated rule on "
      + "polarization_unbiased and milling_unbiased with their standard errors, smoothed over time by a sticky "
      + "hidden Markov chain; undefined for fewer than 2 headings.",
    nullAndBias: "does not depend on the box boundary or the number of individuals", source: "kadita")
  /// How sure it is.
  public static let confidence = ColumnDefinition(
    name: "phase_confidence", family: .phase, range: 0...1, longName: "posterior probability of the phase",
    definition: "Posterior probability of the phase given all frames.", nullAndBias: "none",
    source: "Rabiner 1989, doi:10.1109/5.18626")
  /// The package's rule.
  public static let published = ColumnDefinition(
    name: "phase_published", family: .phase, range: 0...4, longName: "phase by the published rule",
    definition:
      "P > .9 highly parallel; P > .7 dynamic parallel; M > .5 torus; P > .4 or M > .3 transitional; else swarm; "
      + "P and M published.",
    nullAndBias: "inherits the bias of P at small N and the dependence of M on the box boundary",
    source: "dewi-kadita 0.0.4, arXiv:2602.07948")
  /// Tunstrøm's rule.
  public static let tunstrom = ColumnDefinition(
    name: "phase_tunstrom", family: .phase, range: 0...3,
    longName: "state by the cut-offs of Tunstrom et al.",
    definition:
      "P > .65 and M < .35 polarized; M > .65 and P < .35 milling; both < .35 swarm; else transition; "
      + "P and M published.",
    nullAndBias: "inherits the bias of P at small N and the dependence of M on the box boundary",
    source: "Tunstrom et al. 2013, doi:10.1371/journal.pcbi.1002915")

  /// All of them, in the order of the output.
  public static let all = [phase, confidence, published, tunstrom]
}
