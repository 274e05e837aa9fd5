import TrajectoryModel

/// The columns that hold one individual's position, and what else is known of it at that moment.
struct SampleColumns: Equatable, Sendable {
  /// A body point: a column for each axis, and maybe one that says how sure the tracker was.
  struct Point: Equatable, Sendable {
    /// Column of each axis, two or three.
    var axes: [Int]
    /// Column of the tracker's confidence.
    var confidence: Int?
  }

  /// The point taken as the position; `nil` for the middle between head and tail.
  var position: Point?
  /// Velocity columns, one for each axis; empty where there are none.
  var velocity: [Int] = []
  /// The position one frame before; its difference takes the place of a velocity.
  var previous: [Int] = []
  /// Front point of the heading.
  var head: Point?
  /// Rear point of the heading.
  var tail: Point?

  /// Number of axes.
  var dimensions: Int { (position ?? head)?.axes.count ?? 0 }

  /// Every column used, in the order of ``SampleAssembler``; -1 stands for a confidence that there is not.
  var columns: [Int] {
    var columns: [Int] = []
    for point in [position, head, tail] {
      if let point { columns += point.axes + [point.confidence ?? -1] }
    }
    return columns + velocity + previous
  }

  /// What the velocities made of these columns are.
  var velocitySource: RecordingInfo.VelocitySource {
    if head != nil { return .heading }
    return velocity.isEmpty && previous.isEmpty ? .absent : .file
  }
}
