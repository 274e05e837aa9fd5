import Metrics
import TrajectoryModel

/// A school of one frame, made for a test.
struct School {
  var positions: [SIMD3<Double>]
  var velocities: [SIMD3<Double>]
  var dimensions = 3
  var domain = Domain.open
  var referenceLength = 10.0
  var invariant = InvariantSettings()

  /// The frame in a context of its own.
  var context: MetricContext {
    let context = MetricContext(
      domain: domain, settings: MetricSettings(referenceLength: referenceLength, invariant: invariant))
    func rows(_ vectors: [SIMD3<Double>]) -> [Double] {
      vectors.flatMap { vector in (0..<dimensions).map { vector[$0] } }
    }
    context.load(
      FrameBlock(
        individuals: positions.count, dimensions: dimensions, frames: [0], times: [0],
        positions: rows(positions),
        velocities: rows(velocities)),
      row: 0)
    return context
  }

  /// The value of a metric.
  func callAsFunction(_ metric: any Metric.Type) -> Double { context.value(of: metric) }

  /// Individuals on a circle in the xy plane about a centre, each swimming along it.
  static func mill(_ count: Int, radius: Double = 3, centre: SIMD3<Double> = SIMD3(5, 5, 5)) -> School {
    var school = School(positions: [], velocities: [])
    for i in 0..<count {
      // Rational points of the circle need no sine: t = tan(angle / 2).
      let t = Double(2 * i - count + 1) / Double(count)
      let cosine = (1 - t * t) / (1 + t * t)
      let sine = 2 * t / (1 + t * t)
      let sign = Double(i % 2 == 0 ? 1 : -1)
      school.positions.append(centre + radius * sign * SIMD3(cosine, sine, 0))
      school.velocities.append(sign * SIMD3(-sine, cosine, 0))
    }
    return school
  }
}
