import PortableMath
import TrajectoryModel

/// One individual in one frame: where it is, how it moves, and where it stands in the school.
public struct IndividualState: Sendable {
  /// Index of the individual in the recording.
  public var individual: Int
  /// Position as stored, in length units.
  public var position: SIMD3<Double>
  /// Length of the velocity, in length units per time unit; NaN where there is none.
  public var speed: Double
  /// Direction of the velocity in the xy plane from the x axis, in radians from −π to π; NaN where there is none.
  public var heading: Double
  /// Angle of the velocity above the xy plane, in radians from −π/2 to π/2; NaN where there is none.
  public var elevation: Double
  /// Distance to the nearest other individual, in length units; NaN where it is alone.
  public var nearestNeighborDistance: Double
  /// Distance to the centroid of the unwrapped school, in length units; NaN in a percolating school.
  public var distanceToCentroid: Double
  /// Number of its connected group in the frame.
  public var group: Int
}
