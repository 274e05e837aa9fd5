import Analysis
import Metrics
import Simulation
import TestSupport
import Testing
import TrajectoryIO

/// The recordings in `fixtures/states`: made by this simulator, and what their names say.
@Suite struct StateFixturesTests {
  static let states: [(name: String, p: ClosedRange<Double>, m: ClosedRange<Double>)] = [
    ("swarm", 0...0.35, 0...0.35), ("torus", 0...0.35, 0.65...1), ("dynamic-parallel", 0.65...1, 0...0.35),
    ("highly-parallel", 0.65...1, 0...0.35),
  ]

  @Test(arguments: states)
  func theSimulatorStillMakesThem(name: String, p: ClosedRange<Double>, m: ClosedRange<Double>) throws {
    let source = try ReaderRegistry.open(Fixtures.path("states/\(name).nc"), options: ReaderOptions())
    let stored = try #require(try source.stream().next())
    let parameters = try SimulationParameters(attributes: source.info.attributes)
    #expect(source.info.frameCount == parameters.frameCount)
    let made = try #require(try SimulatedTrajectory(parameters).stream().next())
    let shared = min(stored.count, made.count) * stored.stride
    #expect(shared >= 2 * stored.stride)
    #expect(stored.positions[..<shared] == made.positions[..<shared])
    #expect(stored.velocities[..<shared] == made.velocities[..<shared])
  }

  @Test(arguments: states)
  func theyAreInTheStatesTheyName(name: String, p: ClosedRange<Double>, m: ClosedRange<Double>) throws {
    let source = try ReaderRegistry.open(Fixtures.path("states/\(name).nc"), options: ReaderOptions())
    let result = try Analyzer.analyze(source, plan: AnalysisPlan())
    #expect(p.contains(try #require(result.summary("polarization")).secondHalfMean))
    #expect(m.contains(try #require(result.summary("rotation")).secondHalfMean))
  }

  /// About 1.0, .65, .60 and .33 are expected of 100 fish. The two digits given bound the difference by .005, the
  /// standard error of a second half of 20 frames by .02: .045 is two of these beside the rounding.
  @Test(arguments: zip(states.map(\.name), [1.0, 0.65, 0.60, 0.33]))
  func theInvariantIndexTellsThemApart(name: String, expected: Double) throws {
    let source = try ReaderRegistry.open(Fixtures.path("states/\(name).nc"), options: ReaderOptions())
    let result = try Analyzer.analyze(source, plan: AnalysisPlan())
    let index = try #require(result.summary("oceanic_schooling_index_invariant"))
    #expect(abs(index.secondHalfMean - expected) < 0.045)
  }
}
