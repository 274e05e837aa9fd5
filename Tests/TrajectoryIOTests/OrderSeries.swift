import TestSupport
import TrajectoryModel

/// Polarization and rotation of a recording, computed for the tests straight from their definitions.
struct OrderSeries {
  /// One value for each frame with at least two present.
  var polarization: [Double] = []
  var rotation: [Double] = []
  /// The rotation's component along z; positive counter-clockwise with y upwards.
  var signedRotation: [Double] = []
  /// Frame numbers of those frames.
  var frames: [Int] = []
  /// Share of (frame, individual) pairs without a position.
  var missing = 0.0
  var frameCount = 0
  var meanSpeed = 0.0
  /// Distance to the nearest other one, mean over each frame with at least two positions, then over those frames.
  var meanNearestDistance = 0.0

  /// - Parameter movingOnly: Leaves out individuals that stand still.
  init(_ source: any TrajectorySource, movingOnly: Bool) throws {
    let blocks = try [FrameBlock](source)
    let n = source.info.individuals.count
    let d = source.info.dimensions
    let positions = blocks.flatMap(\.positions)
    let stored = blocks.flatMap(\.velocities)
    frameCount = blocks.reduce(0) { $0 + $1.count }
    missing =
      Double((0..<(frameCount * n)).count { sample in (0..<d).contains { positions[sample * d + $0].isNaN } })
      / Double(frameCount * n)
    var speeds: [Double] = []
    var nearest: [Double] = []
    for frame in 0..<frameCount {
      var present: [(SIMD3<Double>, SIMD3<Double>)] = []
      var located: [SIMD3<Double>] = []
      for i in 0..<n {
        func vector(_ values: [Double], _ frame: Int) -> SIMD3<Double> {
          var vector = SIMD3<Double>.zero
          for axis in 0..<d { vector[axis] = values[(frame * n + i) * d + axis] }
          return vector
        }
        let x = vector(positions, frame)
        let v = vector(stored, frame)
        let speed = (v * v).sum().squareRoot()
        guard (x * 0).sum() == 0 else { continue }
        located.append(x)
        guard speed.isFinite else { continue }
        if speed > 0 { speeds.append(speed) }
        if movingOnly && speed == 0 { continue }
        present.append((x, speed < 1e-10 ? v : v / speed))
      }
      if located.count >= 2 { nearest.append(Self.nearestDistance(located)) }
      guard present.count >= 2 else { continue }
      let count = Double(present.count)
      let centre = present.reduce(SIMD3<Double>.zero) { $0 + $1.0 } / count
      let heading = present.reduce(SIMD3<Double>.zero) { $0 + $1.1 } / count
      let turning = present.reduce(SIMD3<Double>.zero) { sum, fish in
        let r = fish.0 - centre
        let length = (r * r).sum().squareRoot()
        return sum + Self.cross(length < 1e-10 ? r : r / length, fish.1)
      }
      frames.append(frame)
      polarization.append((heading * heading).sum().squareRoot())
      rotation.append((turning * turning).sum().squareRoot() / count)
      signedRotation.append(turning.z / count)
    }
    meanSpeed = Self.mean(speeds)
    meanNearestDistance = Self.mean(nearest)
  }

  /// Share of the frames with P and M on the given sides of the cut-offs .65 and .35
  /// (Tunstrøm et al. 2013, doi:10.1371/journal.pcbi.1002915).
  func share(_ state: (_ polarization: Double, _ rotation: Double) -> Bool) -> Double {
    Double(zip(polarization, rotation).count { state($0, $1) }) / Double(polarization.count)
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return Self.mean(values.map { ($0 - mean) * ($0 - mean) }).squareRoot()
  }

  private static func nearestDistance(_ places: [SIMD3<Double>]) -> Double {
    var sum = 0.0
    for (i, place) in places.enumerated() {
      var nearest = Double.infinity
      for (j, other) in places.enumerated() where j != i {
        let gap = place - other
        nearest = min(nearest, (gap * gap).sum())
      }
      sum += nearest.squareRoot()
    }
    return sum / Double(places.count)
  }

  private static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
  }
}
