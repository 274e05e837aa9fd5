import Analysis

import TrajectoryModel

/// A picture of the school at one time: every individual as an arrowhead along its velocity.
struct SchoolFigure {
  let trajectory: ThinnedTrajectory
  let info: RecordingInfo

  /// Individuals shown at most, evenly taken.
  private static let limit = 400

  /// Two projections of a school in three dimensions, one of a school in two; at a kept frame.
  func svg(frame: Int) -> String {
    let planes = info.dimensions == 3 ? [(0, 1), (0, 2)] : [(0, 1)]
    return planes.map { picture(frame, $0.0, $0.1) }.joined()
  }

  private func picture(_ frame: Int, _ a: Int, _ b: Int) -> String {
    let points = trajectory.points(frame)
    let shown = Array(
      stride(from: points.lowerBound, to: points.upperBound, by: max(1, points.count / Self.limit)))
    let axes = ["x", "y", "z"]
    let unit = info.units.length.map { ", \($0)" } ?? ""
    let (x, y) = equal(points.map { trajectory.positions[$0] }, a, b)
    let time = NumberText.significant(trajectory.times[frame], digits: 6)
    let name = "School in the \(axes[a])\(axes[b]) plane"
    var diagram = Diagram(
      name, description: "\(points.count) individuals at time \(time), each an arrowhead along its velocity.",
      width: 360, height: 340, x: AxisScale(range: x, label: axes[a] + unit),
      y: AxisScale(range: y, label: axes[b] + unit))
    for point in shown {
      let (p, v) = (trajectory.positions[point], trajectory.velocities[point])
      diagram.arrow(Double(p[a]), Double(p[b]), toward: (Double(v[a]), Double(v[b])))
    }
    return "<figure>\(diagram.svg)<figcaption>\(axes[a])\(axes[b]) plane, time \(time)</figcaption></figure>"
  }

  /// Ranges of the same length about the school, so that distances are alike along both axes.
  private func equal(_ positions: [SIMD3<Float>], _ a: Int, _ b: Int) -> (
    ClosedRange<Double>, ClosedRange<Double>
  ) {
    func extent(_ axis: Int) -> (middle: Double, length: Double) {
      let values = positions.map { Double($0[axis]) }
      guard let low = values.min(), let high = values.max() else { return (0, 0) }
      return ((low + high) / 2, high - low)
    }
    let (one, other) = (extent(a), extent(b))
    let half = max(one.length, other.length) * 0.54
    let room = half > 0 ? half : max(1e-3, abs(one.middle) * 0.1)
    return (one.middle - room...one.middle + room, other.middle - room...other.middle + room)
  }
}

extension Diagram {
  /// Adds an arrowhead along a direction; a dot where there is none.
  mutating func arrow(_ a: Double, _ b: Double, toward direction: (x: Double, y: Double)) {
    let (h, v) = (left(a), top(b))
    let length = (direction.x * direction.x + direction.y * direction.y).squareRoot()
    guard h.isFinite, v.isFinite else { return }
    guard length > 0, length.isFinite else { return mark(a, b, color: 7, size: 2) }
    let (ux, uy) = (direction.x / length, -direction.y / length)
    let corners = [(7.0, 0.0), (-4, 3), (-2, 0), (-4, -3)].map { along, across in
      Self.text(h + along * ux - across * uy) + "," + Self.text(v + along * uy + across * ux)
    }
    append("<polygon class=\"f0\" points=\"\(corners.joined(separator: " "))\"/>")
  }
}
