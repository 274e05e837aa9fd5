import Metrics
import Neighbors
import PortableMath
import Testing
import TrajectoryModel

@Suite struct SphereBinsTests {
  /// All over the sphere, on every edge and just beside it, at the poles, at rest.
  static let headings: [SIMD3<Double>] = {
    var headings: [SIMD3<Double>] = [
      .zero, SIMD3(1e-11, 0, 0), SIMD3(0, 0, 1), SIMD3(0, 0, -1), SIMD3(0, -0.0, 1),
    ]
    for offset in [0, 1e-16, -1e-16, 1e-13, -1e-13, 1e-11, -1e-11, 0.1, 0.07] {
      for row in 0...12 {
        for column in 0..<24 {
          let theta = Double(row) * .pi / 12 + offset
          let phi = Double(column) * .pi / 12 - .pi + offset
          let sine = PortableMath.sin(theta)
          headings.append(
            SIMD3(sine * PortableMath.cos(phi), sine * PortableMath.sin(phi), PortableMath.cos(theta)))
        }
      }
    }
    return headings
  }()

  @Test(arguments: ProcessorLevel.available) func edgesDecideAsAnglesDo(level: ProcessorLevel) {
    // One by one, so that no two mistakes cancel.
    let one = VectorColumns()
    one.resize(to: 1)
    for heading in Self.headings {
      one[0] = heading
      #expect(
        SphereBins.counts(of: one, level: level) == SphereBins.counts(of: one, level: nil), "\(heading)")
    }
    let all = VectorColumns()
    all.resize(to: Self.headings.count)
    for (i, heading) in Self.headings.enumerated() { all[i] = heading }
    let counts = SphereBins.counts(of: all, level: level)
    #expect(counts.reduce(0, +) == Self.headings.count)
    #expect(counts == SphereBins.counts(of: all, level: nil))
  }
}
