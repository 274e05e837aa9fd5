/// What the user asks of the readers; each option is used by the layouts that it makes sense for.
public struct ReaderOptions: Equatable, Sendable {
  /// Name of the layout, instead of recognition by content (`--format`).
  public var format: String?
  /// NetCDF variables by role: positions, velocities, x, y, z, vx, vy, vz, time (`--var`).
  public var variables: [String: String] = [:]
  /// NetCDF dimensions by role: time, individual, space (`--dims`).
  public var dimensions: [String: String] = [:]
  /// Table columns by role, as a name or a 0-based number (`--columns`).
  public var columns: [String: String] = [:]
  /// Body point to take as the position (`--point`).
  public var point: String?
  /// Body points whose difference, head minus tail, takes the place of the velocity (`--heading`).
  public var heading: Heading?
  /// Frames per second (`--fps`).
  public var framesPerSecond: Double?
  /// Axes to use, in order: `["x", "y"]` or `["x", "y", "z"]` (`--axes`).
  public var axes: [String]?
  /// Detections below this confidence count as missing (`--min-confidence`).
  public var minimumConfidence: Double?
  /// Drops malformed lines of a table and counts them, instead of refusing the file (`--lenient`).
  public var lenient = false
  /// Edges of a periodic box in the input's units, one for all axes or one each (`--box`).
  public var box: [Double]?
  /// Ignores a box in the file (`--open`).
  public var ignoresBox = false
  /// Common time step onto which individuals with their own clocks are interpolated, in time units (`--resample`).
  public var resample: Double?

  /// Wishes; all others are set afterwards.
  public init(format: String? = nil) { self.format = format }

  /// A pair of body points.
  public struct Heading: Equatable, Sendable {
    /// Name of the front point.
    public var head: String
    /// Name of the rear point.
    public var tail: String

    /// A pair of body points by name.
    public init(head: String, tail: String) {
      self.head = head
      self.tail = tail
    }
  }
}
