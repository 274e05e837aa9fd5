extension PresetRegistry {
  /// The four cases of dewi-kadita 0.0.4, with the package's own seeds.
  static let published: [SimulationPreset] = [
    SimulationPreset(
      name: "published/swarm", summary: "case 1 of dewi-kadita: disordered", source: source,
      parameters: SimulationParameters(
        individuals: 150, box: 25, speed: 1, noise: 0.2, repulsionRadius: 2,
        published: PublishedRules(
          orientationRadius: 3, attractionRadius: 15, maximumTurn: 0.4, blindAngle: 30),
        steps: 1000, seed: 42)),
    SimulationPreset(
      name: "published/torus",
      summary: "case 2 of dewi-kadita: starts as a ring and decays, so not a torus", source: source,
      parameters: SimulationParameters(
        individuals: 200, box: 25, speed: 1, noise: 0.05, repulsionRadius: 1,
        published: PublishedRules(
          orientationRadius: 3, attractionRadius: 10, maximumTurn: 0.2, blindAngle: 150,
          orientationWeight: 0.1,
          startsOnCircle: true, circleRadius: 6),
        steps: 2000, seed: 42)),
    SimulationPreset(
      name: "published/dynamic-parallel", summary: "case 3 of dewi-kadita: aligned", source: source,
      parameters: SimulationParameters(
        individuals: 180, box: 28, speed: 1.2, noise: 0.12, repulsionRadius: 1,
        published: PublishedRules(
          orientationRadius: 10, attractionRadius: 18, maximumTurn: 0.35, blindAngle: 25),
        steps: 1500, seed: 456)),
    SimulationPreset(
      name: "published/highly-parallel", summary: "case 4 of dewi-kadita: almost perfectly aligned",
      source: source,
      parameters: SimulationParameters(
        individuals: 250, box: 35, speed: 1.5, noise: 0.05, repulsionRadius: 1,
        published: PublishedRules(
          orientationRadius: 12, attractionRadius: 20, maximumTurn: 0.2, blindAngle: 20),
        steps: 1000, seed: 789)),
  ]

  private static let source = "dewi-kadita 0.0.4, arXiv 2602.07948"
}
