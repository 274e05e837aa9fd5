import Foundation
import Metrics
import Simulation
import Studies
import TestSupport
import Testing
import TrajectoryModel

@Suite struct SweepTests {
  private let order = MetricRegistry.all.filter { ["polarization", "rotation"].contains($0.column.name) }

  private func base(steps: Int, attraction: Double) throws -> SimulationParameters {
    var parameters = try PresetRegistry.preset(named: "torus").parameters
    parameters.noise = 0.05
    parameters.couzin.attractionWidth = attraction
    parameters.steps = steps
    parameters.saveEvery = 10
    parameters.seed = 0
    return parameters
  }

  @Test func axesAreReadAsTyped() throws {
    #expect(try SweepAxis("dr_orientation=0:1:0.25").values == [0, 0.25, 0.5, 0.75, 1])
    #expect(try SweepAxis("noise=0:1:0.1").values.count == 11)
    #expect(try SweepAxis("fish=50,100").values == [50, 100])
    for text in [
      "dr_orientation", "turning=1,2", "speed=1:2", "speed=a", "speed=2:1:1", "speed=0:1:0", "speed=1,,2",
    ] {
      #expect(throws: KaditaError.self) { try SweepAxis(text) }
    }
  }

  @Test func impossiblePointsAreRefusedBeforehand() throws {
    let base = try base(steps: 10, attraction: 10)
    #expect(throws: KaditaError.self) {
      try Sweep(base: base, axes: [SweepAxis("dr_orientation=-1,1")], replicates: 1, metrics: order)
    }
    #expect(throws: KaditaError.self) { try Sweep(base: base, axes: [], replicates: 1, metrics: order) }
    let twice = try SweepAxis("noise=0.1,0.2")
    #expect(throws: KaditaError.self) {
      try Sweep(base: base, axes: [twice, twice], replicates: 1, metrics: order)
    }
  }

  @Test func pointsAreTheRunsTheyName() throws {
    let base = try base(steps: 200, attraction: 10)
    let axes = [try SweepAxis("dr_orientation=1,8"), try SweepAxis("dr_attraction=8,10,12")]
    let result = try Sweep(base: base, axes: axes, replicates: 2, metrics: order, threads: 2).run()
    #expect(
      result.shape == [2, 3, 2] && result.dimensions == ["replicate", "dr_attraction", "dr_orientation"])
    #expect(result.states.count == 12)
    // Replicate 1, dr_attraction 12, dr_orientation 1, on its own.
    var alone = base
    alone.couzin.orientationWidth = 1
    alone.couzin.attractionWidth = 12
    alone.seed = 1
    let point = try Sweep(base: alone, axes: [SweepAxis("noise=0.05")], replicates: 1, metrics: order).run()
    #expect(point.states[0] == result.states[10])
  }

  @Test func oneThreadAndTwoGiveTheSame() throws {
    let base = try base(steps: 100, attraction: 10)
    let axes = [try SweepAxis("dr_orientation=1,2")]
    let runs = try [1, 2].map {
      try Sweep(base: base, axes: axes, replicates: 3, order: .hysteresis, metrics: order, threads: $0).run()
        .states
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].count == 12)
  }

  @Test(arguments: [Sweep.Order.independent, .hysteresis]) func partsMakeTheWholeSweep(order: Sweep.Order)
    throws
  {
    let axes = [try SweepAxis("dr_orientation=1,2,4"), try SweepAxis("dr_attraction=8,10")]
    let sweep = try Sweep(
      base: try base(steps: 40, attraction: 10), axes: axes, replicates: 2, order: order, metrics: self.order)
    let folders = [try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()]
    var points = 0
    for (number, folder) in folders.enumerated() {
      let part = try #require(StudyShard("\(number + 1)/3"))
      try sweep.fill(SteadyStateStore(folders: [folder.path]), part: part)
      points += sweep.pointCount(of: part)
    }
    #expect(points == sweep.pointCount())
    let store = SteadyStateStore(folders: folders.map(\.path))
    let kept = try folders.map { try $0.entries() }
    let merged = try sweep.run(store: store)
    #expect(try merged.states == sweep.run().states)
    // Nothing was simulated again: no file is new.
    #expect(try folders.map { try $0.entries() } == kept)
    #expect(kept.joined().count == (order == .hysteresis ? 4 : 12))
    // What is damaged is.
    try "half".write(toFile: folders[0].file(kept[0][0]), atomically: true, encoding: .utf8)
    #expect(try sweep.run(store: store).states == merged.states)
    withExtendedLifetime(folders) {}
  }

  /// Collective memory at Δr_a = 14, σ = .05: at Δr_o = 2.5 a school that comes from below mills, one that comes from
  /// above swims in parallel (`fixtures/reference/hysteresis.csv`: P .2–.3 against .997, all seeds).
  @Test func aSchoolRemembersWhereItComesFrom() throws {
    let base = try base(steps: 1500, attraction: 14)
    let axes = [try SweepAxis("dr_orientation=1.75:5:0.25")]
    let sweep = try Sweep(
      base: base, axes: axes, replicates: 2, order: .hysteresis, metrics: order, threads: 2)
    let result = try sweep.run()
    for replicate in 0..<2 {
      let up = try #require(result.states[replicate * 28 + 3].mean["polarization"])
      let down = try #require(result.states[replicate * 28 + 17].mean["polarization"])
      #expect(up < 0.5, "\(up)")
      #expect(down > 0.95, "\(down)")
    }
  }
}
