import Analysis
import TrajectoryModel

/// The trajectories of a page as the playback takes them: coordinates in 16 bits, headings and speeds in 8.
struct PageSchool {
  /// What is embedded.
  let trajectory: ThinnedTrajectory
  private let info: RecordingInfo
  private let origin: SIMD3<Float>
  private let scale: Float
  private let fastest: Float

  /// As much of a trajectory as fits into some bytes of the page; `nil` where nothing does, or nobody is anywhere.
  init?(_ whole: ThinnedTrajectory, info: RecordingInfo, bytes: Int) {
    let limit = bytes * 3 / 4 / Self.bytes(aPoint: info.dimensions)
    guard whole.positions.count > 0, limit > 0 else { return nil }
    trajectory = whole.thinned(to: limit)
    guard trajectory.positions.count > 0 else { return nil }
    self.info = info
    var low = trajectory.positions[0]
    var high = low
    for position in trajectory.positions {
      low = pointwiseMin(low, position)
      high = pointwiseMax(high, position)
    }
    // The box is part of the picture.
    for axis in 0..<info.dimensions where info.domain.edges[axis] > 0 {
      low[axis] = min(low[axis], 0)
      high[axis] = max(high[axis], Float(info.domain.edges[axis]))
    }
    origin = low
    scale = max((high - low).max(), .leastNormalMagnitude)
    fastest = trajectory.velocities.lazy.map { ($0 * $0).sum().squareRoot() }.filter(\.isFinite).max() ?? 0
  }

  /// Coordinates, direction, speed, group, individual.
  private static func bytes(aPoint dimensions: Int) -> Int { 3 * dimensions + 1 + 1 + 2 }

  /// What the scripts get.
  var json: JSONValue {
    let d = info.dimensions
    var coordinates: [UInt16] = []
    var directions: [Int8] = []
    var speeds: [UInt8] = []
    for (position, velocity) in zip(trajectory.positions, trajectory.velocities) {
      let speed = (velocity * velocity).sum().squareRoot()
      let moves = speed > 0 && speed.isFinite
      for axis in 0..<d {
        let share = (position[axis] - origin[axis]) / scale
        coordinates.append(UInt16(max(0, min(65535, (share * 65535).rounded()))))
        directions.append(moves ? Int8(max(-127, min(127, (127 * velocity[axis] / speed).rounded()))) : 0)
      }
      speeds.append(moves && fastest > 0 ? UInt8(max(0, min(255, (255 * speed / fastest).rounded()))) : 0)
    }
    let edges = (0..<d).map { JSONValue.number(info.domain.edges[$0]) }
    return .object([
      ("dimensions", .integer(d)), ("origin", .array((0..<d).map { .number(Double(origin[$0])) })),
      ("scale", .number(Double(scale))), ("fastest", .number(Double(fastest))),
      ("box", info.domain.isPeriodic ? .array(edges) : .null),
      ("times", .string(Base64.text(float64: trajectory.times))),
      ("frames", .string(Base64.text(trajectory.frames.map { UInt32(clamping: $0) }))),
      ("starts", .string(Base64.text(trajectory.starts.map { UInt32(clamping: $0) }))),
      ("individuals", .string(individuals)), ("coordinates", .string(Base64.text(coordinates))),
      ("directions", .string(Base64.text(directions))), ("speeds", .string(Base64.text(speeds))),
      ("groups", .string(Base64.text(trajectory.groups.map { $0 < 0 ? UInt8(255) : UInt8($0 % 255) }))),
    ])
  }

  /// Indices of the individuals; of one frame only where all frames have the same.
  private var individuals: String {
    let first = trajectory.points(0).map { trajectory.individuals[$0] }
    let isFixed = (0..<trajectory.count).allSatisfy { frame in
      trajectory.points(frame).elementsEqual(first.indices) { trajectory.individuals[$0] == first[$1] }
    }
    return Base64.text((isFixed ? first : trajectory.individuals).map { UInt16(truncatingIfNeeded: $0) })
  }
}
