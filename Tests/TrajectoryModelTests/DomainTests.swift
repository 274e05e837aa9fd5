import Testing
import TrajectoryModel

@Suite struct DomainTests {
  @Test func minimumImageIsTheShortestEquivalent() {
    let domain = Domain.periodic(SIMD3(10, 20, 0))
    #expect(domain.minimumImage(SIMD3(7, -12, 100)) == SIMD3(-3, 8, 100))
    #expect(domain.minimumImage(SIMD3(3, 8, -5)) == SIMD3(3, 8, -5))
    #expect(Domain.open.minimumImage(SIMD3(7, -12, 100)) == SIMD3(7, -12, 100))
  }

  @Test func wrappingNeverReachesTheEdge() {
    let domain = Domain.periodic(SIMD3(10, 10, 10))
    #expect(domain.wrap(SIMD3(-1e-17, 10, 20.5)) == SIMD3(0, 0, 0.5))
  }

  @Test func edgesDescribeTheBox() {
    let domain = Domain.periodic(SIMD3(10, 20, 0))
    #expect(domain.isPeriodic && domain.longestEdge == 20 && domain.shortestEdge == 10)
    #expect(!Domain.open.isPeriodic && Domain.open.longestEdge == nil)
  }
}
