import Spectra
import Testing

@Suite struct GapRuleTests {
  @Test func bridgesShortGapsAndSplitsAtLongOnes() {
    var series = VectorSeries([.nan, 1, 2, .nan, .nan, 5, .nan, .nan, .nan, 4, 4, 4, .nan])
    let found = GapRule(longestBridged: 2, shortestSegment: 3).segment(&series)
    #expect(found.segments == [1..<6, 9..<12])
    #expect(found.bridgedSteps == 2)
    #expect(found.discardedSteps == 0)
    #expect(Array(series.values[1..<6]) == [1, 2, 3, 4, 5])
    #expect(series.values[6].isNaN)
  }

  @Test func leavesOutShortSegments() {
    var series = VectorSeries([1, 1, .nan, 1, 1, 1])
    let found = GapRule(shortestSegment: 3).segment(&series)
    #expect(found.segments == [3..<6])
    #expect(found.discardedSteps == 2)
    #expect(found.longest == 3)
  }

  @Test func aVectorIsMissingWhereAComponentIs() {
    var series = VectorSeries(components: 2, count: 3)
    series.values = [1, 2, 3, 4, .nan, 6]
    #expect(GapRule(shortestSegment: 1).segment(&series).segments == [0..<1, 2..<3])
  }

  @Test func nothingHasNoSegments() {
    var series = VectorSeries(components: 3, count: 0)
    #expect(GapRule().segment(&series).segments.isEmpty)
  }
}
