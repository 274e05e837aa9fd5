import Metrics
import Testing
import TrajectoryModel

@Suite struct ConvexHullTests {
  private func measure(_ points: [SIMD3<Double>], _ dimensions: Int = 3) -> Double {
    let columns = VectorColumns()
    columns.resize(to: points.count)
    for (i, p) in points.enumerated() { columns[i] = p }
    return ConvexHull().measure(of: columns, dimensions: dimensions)
  }

  /// Every triple with all points on one side is a face: slow, and unlike the code under test.
  private func volumeByAllTriples(_ points: [SIMD3<Double>]) -> Double {
    func dot(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double { (a * b).sum() }
    func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
      SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    }
    let center = points.reduce(.zero, +) / Double(points.count)
    var volume = 0.0
    for i in points.indices {
      for j in points.indices where j > i {
        for k in points.indices where k > j {
          let normal = cross(points[j] - points[i], points[k] - points[i])
          let sides = points.indices.filter { ![i, j, k].contains($0) }
            .map { dot(points[$0] - points[i], normal) > 0 }
          if Set(sides).count == 1 { volume += dot(points[i] - center, normal).magnitude / 6 }
        }
      }
    }
    return volume
  }

  @Test func randomPointsAgainstAllTriples() {
    var dice = Dice(1)
    for count in [4, 5, 6, 9, 14, 20] {
      for _ in 0..<20 {
        let points = (0..<count).map { _ in dice.normals(3) * SIMD3(1, 3, 0.2) }
        let expected = volumeByAllTriples(points)
        #expect((measure(points) / expected - 1).magnitude < 1e-10)
      }
    }
  }

  @Test func latticesHaveTheVolumeOfTheirBox() {
    for (a, b, c) in [(1, 1, 1), (2, 2, 2), (5, 4, 3), (9, 9, 9), (30, 1, 1)] {
      var points: [SIMD3<Double>] = []
      for i in 0...a {
        for j in 0...b {
          for k in 0...c { points.append(0.1 * SIMD3(Double(i), Double(j), Double(k))) }
        }
      }
      let expected = 1e-3 * Double(a * b * c)
      #expect((measure(points) / expected - 1).magnitude < 1e-12)
      // Turned, the coplanar points are coplanar only up to rounding.
      var dice = Dice(a)
      #expect((measure(points.map(dice.rotation(3))) / expected - 1).magnitude < 1e-12)
    }
  }

  @Test func coincidentInnerAndCoplanarPoints() {
    var dice = Dice(2)
    let corners = (0..<30).map { _ in dice.direction(3) }
    let volume = measure(corners)
    let inner = (0..<500).map { _ in 0.5 * dice.inBall(3) }
    #expect((measure(corners + inner + corners) / volume - 1).magnitude < 1e-12)
    #expect(measure([]) == 0)
    #expect(measure([SIMD3](repeating: SIMD3(1, 2, 3), count: 9)) == 0)
    #expect(measure((0..<9).map { SIMD3(Double($0), 2 * Double($0), 1) }) == 0)
    #expect(measure((0..<50).map { _ in dice.inBall(2) + SIMD3(0, 0, 4) }) == 0)
  }

  @Test func anyScale() {
    var dice = Dice(3)
    let points = (0..<60).map { _ in dice.inBall(3) }
    let volume = measure(points)
    for exponent in [-90, -40, 33, 90] {
      let factor = Double(sign: .plus, exponent: exponent, significand: 1)
      let cube = factor * factor * factor
      #expect((measure(points.map { $0 * factor }) / cube / volume - 1).magnitude < 1e-12)
    }
  }

  @Test func areas() {
    var dice = Dice(4)
    let square = [(0, 0), (2, 0), (2, 2), (0, 2), (1, 0), (1, 1), (2, 1), (0, 0)]
    #expect(measure(square.map { SIMD3(Double($0.0), Double($0.1), 0) }, 2) == 4)
    // 3 × 0.1 is not 0.3: the points are on a line up to rounding.
    #expect(measure((0..<9).map { SIMD3(0.1 * Double($0), 0.3 * Double($0), 0) }, 2) < 1e-15)
    // A regular polygon of many corners nearly fills the circle.
    let circle = (0..<4000).map { _ in dice.direction(2) }
    #expect((measure(circle, 2) / Double.pi - 1).magnitude < 1e-4)
  }
}
