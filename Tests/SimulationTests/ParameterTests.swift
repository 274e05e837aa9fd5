import Simulation
import Testing
import TrajectoryModel

@Suite struct ParameterTests {
  @Test(arguments: PresetRegistry.all.map(\.name))
  func everyPresetIsValidAndSurvivesItsAttributes(name: String) throws {
    let parameters = try PresetRegistry.preset(named: name).parameters
    _ = try parameters.validate()
    let again = try SimulationParameters(attributes: parameters.attributes)
    #expect(again.attributes == parameters.attributes)
    #expect(again.engine == parameters.engine && again.seed == parameters.seed)
  }

  @Test(arguments: [
    ("published/swarm", "fish", "0"), ("published/swarm", "speed", "-1"), ("published/swarm", "speed", "0"),
    ("published/swarm", "dt", "0"), ("published/swarm", "noise", "-0.1"), ("published/swarm", "box", "0"),
    ("published/swarm", "r_repulsion", "3"), ("published/swarm", "r_orientation", "16"),
    ("published/swarm", "max_turn", "0"), ("published/swarm", "orientation_weight", "1.5"),
    ("published/swarm", "blind_angle", "190"), ("torus", "dr_orientation", "-1"),
    ("torus", "dr_attraction", "-1"),
    ("torus", "perception", "0"), ("torus", "perception", "361"), ("torus", "turning_rate", "0"),
    ("torus", "start_radius", "0"), ("torus", "save_every", "0"), ("torus", "steps", "-1"),
  ])
  func impossibleValuesAreRefused(preset: String, name: String, value: String) throws {
    var parameters = try PresetRegistry.preset(named: preset).parameters
    try ParameterRegistry.set(name, to: value, in: &parameters)
    let error = #expect(throws: KaditaError.self) { try parameters.validate() }
    #expect(error?.message.contains(name) == true, "\(error?.description ?? "")")
    #expect(error?.exitStatus == 64)
  }

  @Test(arguments: ["many", "nan", "inf", ""])
  func textThatIsNoNumberIsRefused(text: String) throws {
    var parameters = try PresetRegistry.preset(named: "torus").parameters
    for name in ["noise", "fish", "seed", "turning", "engine"] {
      #expect(throws: KaditaError.self) { try ParameterRegistry.set(name, to: text, in: &parameters) }
    }
  }

  /// A ball of radius 15 in a cube of edge 25: six caps of height 2.5 are cut off, which do not meet.
  @Test func aZoneThatTheBoxClipsIsTold() throws {
    let notices = try PresetRegistry.preset(named: "published/swarm").parameters.validate()
    let cap = Double.pi * 2.5 * 2.5 * (3 * 15 - 2.5) / 3
    let share = 6 * cap / (4.0 / 3 * Double.pi * 15 * 15 * 15) * 100
    let text = try #require(notices.first?.message)
    let number = try #require(text.split(separator: " ").compactMap { Double($0) }.last)
    // Printed with one decimal.
    #expect((number - share).magnitude <= 0.05001, "\(number) \(share)")
    #expect(try PresetRegistry.preset(named: "published/torus").parameters.validate().isEmpty)
  }

  @Test func anotherEngineKeepsZonesVisionAndTurning() throws {
    var parameters = try PresetRegistry.preset(named: "torus").parameters
    try ParameterRegistry.set("engine", to: "published", in: &parameters)
    #expect(parameters.orientationRadius == 3.5 && parameters.attractionRadius == 13.5)
    #expect(parameters.published.blindAngle == 45)
    #expect((parameters.published.maximumTurn - 4 * Double.pi / 180).magnitude < 1e-15)
    #expect(throws: KaditaError.self) { try parameters.validate() }
    parameters.box = 60
    _ = try parameters.validate()
  }
}
