/// The columns of one body point, or of one individual in a wide table.
struct PointColumns: Equatable, Sendable {
  /// Name of the point or individual; empty where columns are plain x, y.
  var name: String
  /// Column of x, y, z.
  var axes: [Int?] = [nil, nil, nil]
  /// Column of vx, vy, vz.
  var velocity: [Int?] = [nil, nil, nil]
  /// Column of the tracker's confidence.
  var confidence: Int?

  /// Whether there is a position at all.
  var isComplete: Bool { axes[0] != nil && axes[1] != nil }

  /// Puts a column in its place, unless another took it before.
  mutating func add(_ role: ColumnName.Role, column: Int) {
    switch role {
    case .axis(let axis): axes[axis] = axes[axis] ?? column
    case .velocity(let axis): velocity[axis] = velocity[axis] ?? column
    case .confidence: confidence = confidence ?? column
    default: break
    }
  }
}
