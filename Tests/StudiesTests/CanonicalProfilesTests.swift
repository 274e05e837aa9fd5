import Analysis
import Studies
import TestSupport
import Testing
import TrajectoryIO

/// The profiles that recordings are compared with are those of the recordings in fixtures/states.
@Suite struct CanonicalProfilesTests {
  @Test(arguments: CanonicalProfiles.states) func areThoseOfTheFixtures(state: String) throws {
    let source = try ReaderRegistry.open(Fixtures.path("states/\(state).nc"), options: ReaderOptions())
    let result = try Analyzer.analyze(source, plan: AnalysisPlan())
    let values = CanonicalProfiles.values.filter { $0.state == state }
    #expect(values.count == 19)
    for value in values {
      let summary = try #require(result.summary(value.metric))
      // The table has six digits of the mean and three of the deviation.
      #expect(abs(summary.secondHalfMean - value.mean) <= 1e-5 * max(abs(value.mean), 1e-6), "\(value)")
      let deviation = summary.secondHalfStandardDeviation
      #expect(abs(deviation - value.standardDeviation) <= 0.006 * max(deviation, 1e-9), "\(value)")
    }
  }
}
