import Metrics
import Testing
import TrajectoryModel

/// Closed forms of the published definitions; the package's own numbers are compared in ReferenceTests.
@Suite struct PublishedMetricsTests {
  @Test func parallelSchoolIsFullyPolarized() {
    let school = School(
      positions: (0..<10).map { i in
        let (x, y, z) = (Double(i), Double(i * i % 7), Double(i * 3 % 5))
        return SIMD3(x, y, z)
      },
      velocities: [SIMD3<Double>](repeating: SIMD3(0.3, -0.4, 0), count: 10))
    // The unit vector is rounded in its last bit.
    #expect(abs(school(Polarization.self) - 1) < 1e-15)
    #expect(school(VelocityCorrelationEntropy.self) == 0)
    #expect(school(PolarizationEntropy.self) == 0)
  }

  @Test func oppositePairsMillWithoutPolarization() {
    // Opposite points of a ring: the mean heading vanishes and every fish turns the same way.
    var ring = School.mill(20)
    ring.positions += ring.positions.map { SIMD3(10, 10, 10) - $0 }
    ring.velocities += ring.velocities.map { -$0 }
    #expect(ring(Polarization.self) < 1e-15)
    #expect(abs(ring(Rotation.self) - 1) < 1e-14)
    #expect(abs(ring(Spread.self) - 3) < 1e-14)
    #expect(ring(OrderIndex.self) == ring(Rotation.self))
    #expect(ring(AngularMomentumEntropy.self) == 0)
  }

  @Test func aLonelyFishGetsThePackagesConstants() {
    let school = School(positions: [SIMD3(1, 2, 3)], velocities: [SIMD3(0, 2, 0)])
    #expect(school(Polarization.self) == 1)
    #expect(school(Rotation.self) == 0)
    #expect(school(Spread.self) == 0)
    for entropy in [
      SchoolCohesionEntropy.self, AngularMomentumEntropy.self, NearestNeighborEntropy.self,
      VelocityCorrelationEntropy.self, SchoolShapeEntropy.self,
    ] as [any Metric.Type] {
      #expect(school(entropy) == 0.5)
    }
  }

  @Test(arguments: MetricRegistry.published.map { $0.column.name })
  func emptyFramesAreUndefined(name: String) throws {
    let school = School(positions: [SIMD3(.nan, 2, 3)], velocities: [SIMD3(0, 2, 0)])
    #expect(school(try #require(MetricRegistry.metric(named: name))).isNaN)
  }

  @Test(arguments: MetricRegistry.published.map { $0.column.name })
  func missingIndividualsAreLeftOut(name: String) throws {
    let metric = try #require(MetricRegistry.metric(named: name))
    let whole = School.mill(9)
    var holed = whole
    holed.positions.insert(SIMD3(.nan, 0, 0), at: 3)
    holed.velocities.insert(SIMD3(1, 0, 0), at: 3)
    holed.positions.append(SIMD3(1, 1, 1))
    holed.velocities.append(SIMD3(0, .infinity, 0))
    #expect(whole(metric) == holed(metric))
  }

  @Test func aStillFishCountsAsAZeroHeading() {
    let school = School(
      positions: [SIMD3(1, 0, 0), SIMD3(2, 0, 0), SIMD3(3, 0, 0), SIMD3(4, 1, 0)],
      velocities: [SIMD3(1, 0, 0), SIMD3(1, 0, 0), SIMD3(1, 0, 0), SIMD3(1e-11, 0, 0)])
    #expect(abs(school(Polarization.self) - 0.75) < 1e-11)
  }

  @Test func twoDimensionsHaveNoDepth() {
    var school = School.mill(12)
    school.dimensions = 2
    #expect(school(DepthStratificationEntropy.self).isNaN)
    let six = OceanicSchoolingIndex.weights.filter { $0.metric != DepthStratificationEntropy.self }
    let sum = six.reduce(0) { $0 + $1.weight * school($1.metric) }
    let expected = sum / six.reduce(0) { $0 + $1.weight }
    // The weights add up to .92 in either order of addition, within rounding.
    #expect(abs(school(OceanicSchoolingIndex.self) - expected) < 1e-15)
  }

  @Test func twoDimensionalHeadingsFillTheCircle() {
    // A heading in each of the 24 bins, at its centre: tan of half the angle by the addition theorem.
    var school = School(positions: [], velocities: [], dimensions: 2)
    let step = SIMD2(0.9659258262890683, 0.25881904510252074)  // 15 degrees
    var heading = SIMD2(0.9914448613738104, 0.13052619222005157)  // 7.5 degrees
    for i in 0..<24 {
      school.positions.append(SIMD3(Double(i), 0, 0))
      school.velocities.append(SIMD3(heading.x, heading.y, 0))
      heading = SIMD2(heading.x * step.x - heading.y * step.y, heading.x * step.y + heading.y * step.x)
    }
    #expect(abs(school(PolarizationEntropy.self) - 1) < 1e-15)
  }

  @Test func theSphereIsSeamlessInAzimuth() {
    // Headings on either side of −x fall into the first and the last azimuthal bin.
    let school = School(
      positions: (0..<4).map { SIMD3(Double($0), 0, 0) },
      velocities: [SIMD3(-1, 1e-3, 0.1), SIMD3(-1, -1e-3, 0.1), SIMD3(-1, 1e-3, 0.1), SIMD3(-1, -1e-3, 0.1)])
    // Two equally occupied bins of 288: ln 2 / ln 288.
    #expect(abs(school(PolarizationEntropy.self) - 0.12240014441056199) < 1e-15)
  }

  @Test func withoutAReferenceLengthTheBoxMetricsAreUndefined() {
    var school = School.mill(9)
    school.referenceLength = .nan
    #expect(school(SchoolCohesionEntropy.self).isNaN)
    #expect(school(DepthStratificationEntropy.self).isNaN)
    #expect(school(OceanicSchoolingIndex.self).isNaN)
    #expect(!school(NearestNeighborEntropy.self).isNaN)
  }
}
