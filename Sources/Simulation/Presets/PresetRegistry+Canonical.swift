extension PresetRegistry {
  /// The four states of Couzin et al. 2002, for 100 animals in the open.
  static let canonical: [SimulationPreset] = [
    preset("swarm", "P .09, M .07: disordered", 100, dro: 0, dra: 14, rate: 100, noise: 0.2),
    preset("torus", "P .12, M .80: milling", 100, dro: 2.5, dra: 10, rate: 40, noise: 0.2),
    preset(
      "dynamic-parallel", "P .80, M .07: aligned, the direction wanders", 100, dro: 2.5, dra: 8, rate: 100,
      noise: 0.4),
    preset("highly-parallel", "P .999, M .04: rigidly aligned", 100, dro: 8, dra: 8, rate: 40, noise: 0.05),
  ]

  /// The two states whose parameters depend on the number of animals, for 50 and 200.
  static let otherSizes: [SimulationPreset] = [
    preset("torus-50", "P .11, M .87: milling, 50 animals", 50, dro: 2.5, dra: 8, rate: 40, noise: 0.3),
    preset("torus-200", "P .09, M .78: milling, 200 animals", 200, dro: 3, dra: 10, rate: 40, noise: 0.2),
    preset(
      "dynamic-parallel-50", "P .89, M .07: aligned, wandering, 50 animals", 50, dro: 2, dra: 8, rate: 100,
      noise: 0.4),
    preset(
      "dynamic-parallel-200", "P .79, M .04: aligned, wandering, 200 animals", 200, dro: 3.5, dra: 8,
      rate: 100,
      noise: 0.4),
  ]

  private static func preset(
    _ name: String, _ summary: String, _ individuals: Int, dro: Double, dra: Double, rate: Double,
    noise: Double
  ) -> SimulationPreset {
    SimulationPreset(
      name: name, summary: summary,
      source: "Couzin et al. 2002, doi:10.1006/jtbi.2002.3065; parameters by search",
      parameters: SimulationParameters(
        individuals: individuals, noise: noise,
        couzin: CouzinRules(orientationWidth: dro, attractionWidth: dra, turningRate: rate), steps: 10_000,
        seed: 1))
  }
}
