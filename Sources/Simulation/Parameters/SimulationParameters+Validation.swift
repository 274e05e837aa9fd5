import TrajectoryModel

extension SimulationParameters {
  /// Checks that a simulation with these parameters makes sense, and returns what a user should know beforehand.
  ///
  /// - Throws: `KaditaError` `usage` naming the parameter that is wrong.
  public func validate() throws -> [Notice] {
    try require(individuals >= 1, "fish = \(individuals)", "there must be at least one animal")
    try require(
      individuals <= Int(UInt32.max), "fish = \(individuals)",
      "the random generator numbers at most 2^32 animals")
    try require(
      speed > 0, "speed = \(speed)", "it must be positive: an animal at rest has no heading to keep")
    try require(timeStep > 0, "dt = \(timeStep)", "it must be positive")
    try require(noise >= 0, "noise = \(noise)", "it is a standard deviation and cannot be negative")
    try require(box >= 0, "box = \(box)", "it is an edge length, or 0 for the open")
    try require(repulsionRadius >= 0, "r_repulsion = \(repulsionRadius)", "it cannot be negative")
    try require(steps >= 0, "steps = \(steps)", "it cannot be negative")
    try require(saveEvery >= 1, "save_every = \(saveEvery)", "it must be at least 1")
    switch engine {
    case .published: try requirePublished()
    case .couzin2002: try requireCouzin()
    }
    return clippingNotice().map { [$0] } ?? []
  }

  private func requirePublished() throws {
    let rules = published
    try require(box > 0, "box = 0", "the engine published knows only a periodic cube; give its edge")
    try require(
      repulsionRadius < rules.orientationRadius && rules.orientationRadius <= rules.attractionRadius,
      "the zones do not nest: r_repulsion = \(repulsionRadius), r_orientation = \(rules.orientationRadius), "
        + "r_attraction = \(rules.attractionRadius)",
      "they must satisfy r_repulsion < r_orientation <= r_attraction")
    try require(rules.maximumTurn > 0, "max_turn = \(rules.maximumTurn)", "it must be positive, in radians")
    try require(
      rules.blindAngle <= 180, "blind_angle = \(rules.blindAngle)",
      "a half angle is at most 180 degrees; 0 or less sees all")
    try require(
      (0...1).contains(rules.orientationWeight), "orientation_weight = \(rules.orientationWeight)",
      "it must lie between 0 and 1")
    try require(rules.circleRadius >= 0, "torus_radius = \(rules.circleRadius)", "it cannot be negative")
  }

  private func requireCouzin() throws {
    let rules = couzin
    try require(
      rules.orientationWidth >= 0, "dr_orientation = \(rules.orientationWidth)", "a width cannot be negative")
    try require(
      rules.attractionWidth >= 0, "dr_attraction = \(rules.attractionWidth)", "a width cannot be negative")
    try require(
      attractionRadius > 0, "all zones have no width", "give r_repulsion, dr_orientation or dr_attraction")
    try require(
      rules.fieldOfPerception > 0 && rules.fieldOfPerception <= 360,
      "perception = \(rules.fieldOfPerception)", "it is a full angle, above 0 and at most 360 degrees")
    try require(
      rules.turningRate > 0, "turning_rate = \(rules.turningRate)", "it must be positive, in degrees")
    try require(rules.startRadius > 0, "start_radius = \(rules.startRadius)", "it must be positive")
  }

  private func require(_ condition: Bool, _ what: String, _ remedy: String) throws {
    if !condition { throw KaditaError(.usage, what, remedy: remedy) }
  }

  /// The zone of attraction reaches past half the box: part of it is cut off by the minimum image.
  private func clippingNotice() -> Notice? {
    guard box > 0, attractionRadius > box / 2 else { return nil }
    let share = Self.shareOfBall(radius: attractionRadius / box)
    let percent = Double(Int((share * 1000).rounded())) / 10
    return Notice(
      "clipped-attraction",
      "r_attraction = \(attractionRadius) is more than half the box of \(box): the nearest image cuts off \(percent) % of the zone"
    )
  }

  /// The share of a ball's volume outside the cube of edge 1 about its centre: in one octant, the height of the ball
  /// or the cube, whichever is lower, over the midpoints of a grid.
  private static func shareOfBall(radius: Double) -> Double {
    let cells = 256
    let width = 0.5 / Double(cells)
    var inside = 0.0
    for i in 0..<cells {
      for j in 0..<cells {
        let (x, y) = ((Double(i) + 0.5) * width, (Double(j) + 0.5) * width)
        inside += min(0.5, max(0, radius * radius - x * x - y * y).squareRoot())
      }
    }
    return 1 - inside * width * width / (.pi / 6 * radius * radius * radius)
  }
}
