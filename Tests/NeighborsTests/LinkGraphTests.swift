import Neighbors
import Testing
import TrajectoryModel

@Suite struct LinkGraphTests {
  @Test(arguments: Sample.all(counts: [0, 1, 2, 7, 60, 400]), [0.05, 0.4, 1.3, 3.4])
  func everyWayGivesTheSameAsAllPairs(sample: Sample, linkLength: Double) {
    for method in [.automatic, .cells] + ProcessorLevel.available.map(LinkGraph.Method.spreading) {
      let graph = LinkGraph(method: method)
      graph.build(columns(sample.vectors), in: sample.domain, linkLength: linkLength)
      expectTheDefinition(graph, sample, linkLength)
    }
  }

  private func expectTheDefinition(_ fast: LinkGraph, _ sample: Sample, _ linkLength: Double) {
    let definition = LinkGraph(method: .definition)
    let positions = columns(sample.vectors)
    definition.build(positions, in: sample.domain, linkLength: linkLength)
    #expect(fast.groups == definition.groups)
    #expect(fast.groupSizes == definition.groupSizes)
    #expect(fast.largestGroup == definition.largestGroup)
    #expect(fast.percolates == definition.percolates)
    if !fast.percolates {
      #expect((0..<positions.count).allSatisfy { fast.unwrapped[$0] == definition.unwrapped[$0] })
    }
  }

  /// A chain through the corner of the box becomes a straight line; the same chain round the box percolates.
  @Test func chainsAreUnwrapped() {
    let box = SIMD3<Double>(10, 10, 10)
    let graph = LinkGraph()
    let straight = (0..<9).map { box * 0.75 + SIMD3(repeating: 0.5) * Double($0) }
    graph.build(columns(straight), in: .periodic(box), linkLength: 1)
    #expect(graph.groupSizes == [9] && !graph.percolates)
    for i in 1..<9 {
      let step = graph.unwrapped[i] - graph.unwrapped[0] - SIMD3(repeating: 0.5) * Double(i)
      #expect((step * step).sum() < 1e-28)
    }
    let ring = (0..<20).map { SIMD3(Double($0) * 0.5, 3, 3) }
    graph.build(columns(ring), in: .periodic(box), linkLength: 0.6)
    #expect(graph.groupSizes == [20] && graph.percolates)
    graph.build(columns(Array(ring.dropLast())), in: .periodic(box), linkLength: 0.6)
    #expect(graph.groupSizes == [19] && !graph.percolates)
  }

  @Test func nobodyIsLinkedWithoutALength() {
    let graph = LinkGraph()
    graph.build(columns([.zero, .zero, .one]), in: .open, linkLength: 0)
    #expect(graph.groups == [0, 1, 2] && graph.largestGroup == 0)
    graph.build(columns([.zero, .zero, .one]), in: .open, linkLength: .nan)
    #expect(graph.groupSizes == [1, 1, 1])
    graph.build(columns([]), in: .open, linkLength: 1)
    #expect(graph.groups.isEmpty && graph.largestGroup == nil && !graph.percolates)
  }
}
