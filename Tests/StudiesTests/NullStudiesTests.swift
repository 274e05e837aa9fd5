import Studies
import Testing

/// A short form of `kadita validate --comparisons`: few studies, from few simulations.
@Suite struct NullStudiesTests {
  @Test func comparisonsAreSeldomWrongAndDoNotDependOnThreads() throws {
    let nulls = NullStudies(studies: 30, pool: 24, threads: 2)
    let rows = try nulls.run()
    #expect(rows.map(\.sizes.0) == [4, 8, 6])
    for row in rows {
      // Within three binomial errors of 30 studies; more than ten measures vary in each.
      #expect(nulls.passes(row), "\(row)")
      #expect(row.tests > 300)
    }
    let other = NullStudies(studies: 3, pool: 20)
    var threaded = other
    threaded.threads = 3
    #expect(try "\(other.run())" == "\(threaded.run())")
  }
}
