import TrajectoryModel

/// What an entropy estimate gives in the mean for uniform random points, by number of points.
///
/// Neighbouring points share distances, which shifts the estimate; a null from the same estimator cancels the shift.
/// The numbers are simulated by the tool `tabulate-nulls`, whose output the tables are.
public struct NullTable: Sendable {
  /// Where the points are.
  public enum Space: Int, CaseIterable, Sendable {
    /// A ball, open.
    case ball
    /// A cube, periodic.
    case cube
    /// A disc, open.
    case disc
    /// A square, periodic.
    case square
  }

  /// Neighbours k for which there are tables.
  public static let neighbors = 2...8
  /// Numbers of points, ascending.
  let counts: [Double]
  /// Means by space, then k, then number of points.
  let means: [[[Double]]]

  /// The mean for the kind of space that a school lives in.
  func value(_ count: Int, _ shared: InvariantQuantities) -> Double {
    let fills = !shared.school.isContinuous
    let space: Space = shared.dimensions == 2 ? (fills ? .square : .disc) : (fills ? .cube : .ball)
    return value(count, space, k: shared.estimator.k)
  }

  /// Interpolated in 1/N between the numbers in the table; beyond them that of the nearest.
  ///
  /// - Returns: nats; NaN for a k without a table, or where there are too few points for an estimate.
  public func value(_ count: Int, _ space: Space, k: Int) -> Double {
    guard Self.neighbors.contains(k) else { return .nan }
    let row = means[space.rawValue][k - Self.neighbors.lowerBound]
    let n = Double(count)
    guard let above = counts.firstIndex(where: { $0 >= n }) else { return row[row.count - 1] }
    guard above > 0 else { return row[0] }
    let share = (1 / n - 1 / counts[above - 1]) / (1 / counts[above] - 1 / counts[above - 1])
    return row[above - 1] + share * (row[above] - row[above - 1])
  }
}
