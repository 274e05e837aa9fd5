import PortableMath
import TrajectoryModel

/// A space of unit size in which points are drawn uniformly.
struct UniformSpace {
  let isRound: Bool
  let dimensions: Int
  private let stream: UInt32

  init(name: String, stream: UInt32) {
    isRound = name == "ball" || name == "disc"
    dimensions = name == "ball" || name == "cube" ? 3 : 2
    self.stream = stream
  }

  /// The round spaces are open, the others periodic.
  var domain: Domain {
    isRound ? .open : .periodic(SIMD3(1, 1, dimensions == 3 ? 1 : 0))
  }

  /// Fills in the points of one draw.
  func draw(_ number: Int, into points: VectorColumns) {
    let generator = Philox(seed: UInt64(points.count) << 32 | UInt64(stream))
    var attempt: UInt32 = 0
    for i in 0..<points.count {
      var point = SIMD3<Double>.zero
      repeat {
        let xy = generator.uniforms(attempt, UInt32(number), 0, 0)
        let z = dimensions == 3 ? generator.uniform(attempt, UInt32(number), 1, 0) : 0.5
        attempt += 1
        point = SIMD3(xy.x, xy.y, z) - 0.5
      } while isRound && (point * point).sum() > 0.25
      points[i] = isRound ? point : point + SIMD3(0.5, 0.5, dimensions == 3 ? 0.5 : 0)
    }
  }
}
