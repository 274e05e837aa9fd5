/// Everything that decides a simulated recording, the seed included: equal parameters give equal bits.
public struct SimulationParameters: Equatable, Sendable {
  /// Which rules apply.
  public var engine: SimulationEngine
  /// Number of animals N.
  public var individuals: Int
  /// Edge of the periodic cube, in length units; 0 for the open.
  public var box: Double
  /// Speed of every animal, in length units per time unit.
  public var speed: Double
  /// Time step, in time units.
  public var timeStep: Double
  /// Strength of the noise: of each component of the vector added to a direction (`published`), or of the angle of
  /// rotation in radians (`couzin2002`), as a standard deviation.
  public var noise: Double
  /// Radius r_r of the zone of repulsion, in length units.
  public var repulsionRadius: Double
  /// What the engine `published` needs besides; without effect under the other.
  public var published: PublishedRules
  /// What the engine `couzin2002` needs besides; without effect under the other.
  public var couzin: CouzinRules
  /// Number of steps.
  public var steps: Int
  /// A frame is saved each time this many steps are done.
  public var saveEvery: Int
  /// Key of the random generator.
  public var seed: UInt64

  /// Parameters of the engine `published`.
  public init(
    individuals: Int, box: Double, speed: Double, timeStep: Double = 0.1, noise: Double,
    repulsionRadius: Double, published: PublishedRules, steps: Int, saveEvery: Int = 1, seed: UInt64
  ) {
    engine = .published
    self.individuals = individuals
    self.box = box
    self.speed = speed
    self.timeStep = timeStep
    self.noise = noise
    self.repulsionRadius = repulsionRadius
    self.published = published
    couzin = CouzinRules(orientationWidth: 0, attractionWidth: 0)
    self.steps = steps
    self.saveEvery = saveEvery
    self.seed = seed
  }

  /// Parameters of the engine `couzin2002`.
  public init(
    individuals: Int, box: Double = 0, speed: Double = 3, timeStep: Double = 0.1, noise: Double,
    repulsionRadius: Double = 1, couzin: CouzinRules, steps: Int, saveEvery: Int = 1, seed: UInt64
  ) {
    engine = .couzin2002
    self.individuals = individuals
    self.box = box
    self.speed = speed
    self.timeStep = timeStep
    self.noise = noise
    self.repulsionRadius = repulsionRadius
    published = PublishedRules()
    self.couzin = couzin
    self.steps = steps
    self.saveEvery = saveEvery
    self.seed = seed
  }

  /// Number of frames: the initial state and one for every `saveEvery` steps.
  public var frameCount: Int { steps / saveEvery + 1 }

  /// Outer radius of the zone of orientation under the engine in force, in length units.
  public var orientationRadius: Double {
    engine == .published ? published.orientationRadius : repulsionRadius + couzin.orientationWidth
  }

  /// Outer radius of the zone of attraction under the engine in force, in length units.
  public var attractionRadius: Double {
    engine == .published ? published.attractionRadius : orientationRadius + couzin.attractionWidth
  }

  /// Changes the engine; where that leads to another one, zones, vision and turning keep their meaning.
  public mutating func choose(_ newEngine: SimulationEngine) {
    if newEngine == engine { return }
    switch newEngine {
    case .published: published = translatedToPublished()
    case .couzin2002: couzin = translatedToCouzin()
    }
    engine = newEngine
  }

  private func translatedToCouzin() -> CouzinRules {
    CouzinRules(
      orientationWidth: published.orientationRadius - repulsionRadius,
      attractionWidth: published.attractionRadius - published.orientationRadius,
      fieldOfPerception: 360 - 2 * published.blindAngle,
      turningRate: published.maximumTurn * 180 / .pi / timeStep)
  }

  private func translatedToPublished() -> PublishedRules {
    PublishedRules(
      orientationRadius: repulsionRadius + couzin.orientationWidth,
      attractionRadius: repulsionRadius + couzin.orientationWidth + couzin.attractionWidth,
      maximumTurn: couzin.turningRate * .pi / 180 * timeStep,
      blindAngle: (360 - couzin.fieldOfPerception) / 2)
  }
}
