import Phases
import PortableMath
import Testing

@Suite struct StickyChainTests {
  /// Forward–backward against the sum over every path of three states and five times, whatever they are cut into.
  @Test(arguments: [[5], [1, 4], [2, 0, 3], [0, 1, 1, 1, 1, 1, 0]]) func againstAllPaths(stretches: [Int]) {
    let times = [0, 1, 1.5, 4, 4.2]
    let emissions = [
      [0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.3, 0.3, 0.4], [0.05, 0.9, 0.05], [0.5, 0.25, 0.25],
    ]
    let dwell = 3.0  // Every step is short enough that staying is likelier than any other state.
    var sums = [[Double]](repeating: [0, 0, 0], count: 5)
    var total = 0.0
    for code in 0..<243 {
      let path = [code % 3, code / 3 % 3, code / 9 % 3, code / 27 % 3, code / 81]
      var weight = 1.0 / 3
      for t in 0..<5 {
        if t > 0 {
          let stay = PortableMath.exp(-(times[t] - times[t - 1]) / dwell)
          weight *= path[t] == path[t - 1] ? stay : (1 - stay) / 2
        }
        weight *= emissions[t][path[t]]
      }
      total += weight
      for t in 0..<5 { sums[t][path[t]] += weight }
    }
    var posterior: [[Double]] = []
    StickyChain(dwell: dwell).posterior(
      stretches: stretches.count,
      emissions: { stretch in
        let first = stretches[..<stretch].reduce(0, +)
        let steps = first..<first + stretches[stretch]
        return (ProbabilityRows(states: 3, Array(emissions[steps])), Array(times[steps]))
      },
      { stretch, rows in
        #expect(rows.count == stretches[stretch])
        posterior += (0..<rows.count).map { rows[$0] }
      })
    #expect(posterior.count == 5)
    for t in 0..<5 {
      for state in 0..<3 { #expect((posterior[t][state] - sums[t][state] / total).magnitude < 1e-14) }
    }
  }

  @Test func aSingleFrameDoesNotFlipALongStay() {
    var emissions = ProbabilityRows(states: 2, [[Double]](repeating: [0.9, 0.1], count: 101))
    emissions[50] = [0.001, 0.999]
    let times = (0...100).map(Double.init)
    let sticky = StickyChain(dwell: 1000).posterior(emissions: emissions, times: times)
    #expect((0..<sticky.count).allSatisfy { sticky[$0][0] > 0.5 })
    let loose = StickyChain(dwell: 0.5).posterior(emissions: emissions, times: times)
    #expect(loose[50][1] > 0.9)
  }

  @Test func aGapForgets() {
    let emissions = ProbabilityRows(states: 2, [[1, 0.0], [0.5, 0.5]])
    let near = StickyChain(dwell: 10).posterior(emissions: emissions, times: [0, 1])
    let far = StickyChain(dwell: 10).posterior(emissions: emissions, times: [0, 1000])
    #expect(near[1][0] > 0.9)
    #expect((far[1][0] - 0.5).magnitude < 1e-9)
    // Half a dwell time is not yet a gap.
    let between = StickyChain(dwell: 10).posterior(emissions: emissions, times: [0, 5])
    #expect((between[1][0] - PortableMath.exp(-0.5)).magnitude < 1e-9)
  }

  @Test func impossibleEmissionsAndLongSeriesStayFinite() {
    let emissions = ProbabilityRows(
      states: 3, (0..<20_000).map { $0 < 10_000 ? [1.0, 0, 0] : [0, 0, 1.0] })
    let posterior = StickyChain(dwell: 1e6).posterior(
      emissions: emissions, times: (0..<20_000).map(Double.init))
    #expect(posterior[9_999][0] > 0.99)
    #expect(posterior[10_000][2] > 0.99)
    #expect((0..<posterior.count).allSatisfy { (posterior[$0].reduce(0, +) - 1).magnitude < 1e-12 })
    #expect(StickyChain(dwell: 1).posterior(emissions: ProbabilityRows(states: 3), times: []).count == 0)
  }
}
