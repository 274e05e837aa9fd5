import Foundation
import Simulation
import TestSupport
import Testing
import TrajectoryModel

@Suite struct ParameterFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String, name: String) throws -> ParameterFile {
    let path = folder.file(name)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return try ParameterFile(path: path)
  }

  @Test(arguments: [
    ("case1_swarm", "published/swarm"), ("case2_torus", "published/torus"),
    ("case3_dynamic_parallel", "published/dynamic-parallel"),
    ("case4_highly_parallel", "published/highly-parallel"),
  ])
  func thePackagesCaseFilesAreThePresets(file: String, preset: String) throws {
    let read = try ParameterFile(path: Fixtures.path("reference/cases/\(file).txt"))
    #expect(try read.parameters == PresetRegistry.preset(named: preset).parameters)
    #expect(read.notices.isEmpty)
  }

  @Test func caseFilesNameTheLineThatIsWrong() throws {
    let good =
      "n_fish = 10 # ten\nbox_size = 9\nspeed = 1\nr_repulsion = 1\nr_orientation = 2\nr_attraction = 3\n"
    let parameters = try read(good, name: "good.txt").parameters
    #expect(parameters.individuals == 10 && parameters.published.attractionRadius == 3)
    #expect(try read(good + "depth = 3\n", name: "more.txt").notices.count == 1)
    for (text, message) in [
      ("n_fish = ten", "2: fish = ten is not a whole number"),
      ("n_fish 10", "2: is not a line of the form key = value"),
      ("n_fish = 10", "lacks box_size, speed, r_repulsion, r_orientation, r_attraction"),
      ("dr_orientation = 3", "2: dr_orientation is a parameter of the engine couzin2002"),
    ] {
      let error = #expect(throws: KaditaError.self) { try read("# case\n" + text + "\n", name: "bad.txt") }
      #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
      #expect(error?.exitStatus == 65)
    }
  }

  @Test func tomlBuildsOnAPreset() throws {
    let read = try read("preset = \"torus\"\nfish = 50\nnoise = 0.3  # more\nseed = 7\n", name: "a.toml")
      .parameters
    var expected = try PresetRegistry.preset(named: "torus").parameters
    expected.individuals = 50
    expected.noise = 0.3
    expected.seed = 7
    #expect(read == expected)
  }

  @Test(arguments: PresetRegistry.all.map(\.name))
  func tomlCanSayEverything(preset: String) throws {
    let parameters = try PresetRegistry.preset(named: preset).parameters
    let lines = ParameterRegistry.known(to: parameters.engine).map { definition -> String in
      let text = definition.text(of: parameters)
      return "\(definition.name) = \(Double(text) == nil && Bool(text) == nil ? "\"\(text)\"" : text)"
    }
    let read = try read(lines.joined(separator: "\n"), name: "whole.toml").parameters
    #expect(read.attributes == parameters.attributes)
  }

  @Test func tomlErrorsSayWhereAndWhat() throws {
    for (text, message) in [
      ("fish = 3", "names neither a preset nor an engine"),
      ("engine = \"couzin2002\"\nfish = 3", "lacks speed, dt"),
      ("preset = \"tours\"", "no preset is called tours"),
      ("preset = \"torus\"\nfish = [1]", "fish is neither"),
      ("preset = \"torus\"\nr_attraction = 3", "not of couzin2002"), ("a = = 3", "1:5: is not valid TOML"),
    ] {
      let error = #expect(throws: KaditaError.self) { try read(text, name: "bad.toml") }
      #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
      #expect(error?.exitStatus == 65)
    }
    let missing = #expect(throws: KaditaError.self) { try ParameterFile(path: folder.file("none.toml")) }
    #expect(missing?.exitStatus == 66)
  }
}
