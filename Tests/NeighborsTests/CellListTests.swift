import Neighbors
import Testing
import TrajectoryModel

@Suite struct CellListTests {
  /// Around every cell, the runs hold each neighbour within the radius exactly once, at its nearest image.
  @Test(arguments: Sample.all(counts: [1, 40, 300]), [0.3, 1.1, 3.5])
  func runsHoldEveryNeighborOnce(sample: Sample, radius: Double) {
    let list = CellList()
    list.build(columns(sample.vectors), in: sample.domain, radius: radius)
    #expect(list.order.sorted() == (0..<Int32(sample.vectors.count)).map { $0 })
    var runs: [CellList.Run] = []
    for cell in 0..<list.cellCount {
      list.collectRuns(around: cell, into: &runs)
      for place in list.places(of: cell) {
        let own = list.positions[place]
        var found: [Int] = []
        for run in runs {
          for other in run.start..<run.start + run.count {
            let difference = list.positions[other] + run.shift - own
            if (difference * difference).sum().squareRoot() < radius { found.append(other) }
          }
        }
        let expected = (0..<list.positions.count).filter {
          let difference = sample.domain.minimumImage(list.positions[$0] - own)
          return (difference * difference).sum().squareRoot() < radius
        }
        #expect(found.sorted() == expected)
      }
    }
  }

  @Test func memoryFollowsTheIndividualsNotTheBox() {
    let list = CellList()
    list.build(columns([.zero, .one]), in: .periodic(SIMD3(repeating: 1e9)), radius: 0.1)
    #expect(list.cellCount < 100)
  }
}
