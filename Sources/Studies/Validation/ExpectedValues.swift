/// Every number that `kadita validate` compares with, and where it comes from.
///
/// The values of the presets are means ± standard deviations over 12 seeds of 10 000 steps, second half, by an
/// independent implementation of Couzin et al. 2002 (doi:10.1006/jtbi.2002.3065) with exact rotation; the bands are
/// ± 3 of these standard deviations about them, or what rounds to the value where none is stated. They do not depend
/// on what this simulator gives.
enum ExpectedValues {
  static let states: [ExpectedValue] = [
    ExpectedValue(state: "swarm", metric: "polarization", text: ".093 ± .004", band: 0.081...0.105),
    ExpectedValue(state: "swarm", metric: "rotation", text: ".065 ± .003", band: 0.056...0.074),
    ExpectedValue(state: "torus", metric: "polarization", text: ".119 ± .025", band: 0.044...0.194),
    ExpectedValue(state: "torus", metric: "rotation", text: ".798 ± .005", band: 0.783...0.813),
    ExpectedValue(
      state: "dynamic-parallel", metric: "polarization", text: ".797 ± .003", band: 0.788...0.806),
    ExpectedValue(state: "dynamic-parallel", metric: "rotation", text: ".065 ± .002", band: 0.059...0.071),
    ExpectedValue(state: "highly-parallel", metric: "polarization", text: ".999", band: 0.9985...0.9995),
    ExpectedValue(state: "highly-parallel", metric: "rotation", text: ".036 ± .013", band: 0...0.075),
  ]

  /// State, and whether a mean polarization and rotation belong to it: the classes of Tunstrøm et al. 2013
  /// (doi:10.1371/journal.pcbi.1002915). All seeds of a preset are in its class.
  static let classes:
    [(state: String, name: String, contains: @Sendable (_ p: Double, _ m: Double) -> Bool)] = [
      ("swarm", "P < .35, M < .35", { $0 < 0.35 && $1 < 0.35 }),
      ("torus", "P < .35, M > .65", { $0 < 0.35 && $1 > 0.65 }),
      ("dynamic-parallel", "P > .65, M < .35", { $0 > 0.65 && $1 < 0.35 }),
      ("highly-parallel", "P > .65, M < .35", { $0 > 0.65 && $1 < 0.35 }),
    ]

  /// Statements of the paper; what the package gives is from `fixtures/reference/envelope.csv`.
  static let claims: [PaperClaim] = [
    PaperClaim(
      state: "published/swarm", quantity: .shareBelowTenth, text: "P < .1 in every frame", range: 1...1,
      package: "not met: P .081 ± .041 within a run"),
    PaperClaim(
      state: "published/swarm", quantity: .mean("oceanic_schooling_index"), text: "OSI .71",
      range: 0.705...0.715,
      package: "not met: .692 ± .018"),
    PaperClaim(
      state: "published/torus", quantity: .mean("rotation"), text: "a torus: M > .65", range: 0.65...1,
      package: "not met: M .19 ± .09"),
    PaperClaim(
      state: "published/highly-parallel", quantity: .mean("polarization"), text: "P .998",
      range: 0.9975...0.9985,
      package: "not met: .9959 ± .0016"),
    PaperClaim(
      state: "published/highly-parallel", quantity: .mean("oceanic_schooling_index"), text: "OSI .24",
      range: 0.235...0.245, package: "not met: .283 ± .060"),
    PaperClaim(
      state: "published/highly-parallel", quantity: .mean("velocity_correlation_entropy"),
      text: "velocity correlation entropy 0.0", range: 0...0.05, package: "met: .008 ± .009"),
  ]

  /// Largest chance at which a distribution is told from the reference, after Holm's correction over all metrics of
  /// all states.
  static let significance = 0.001
}
