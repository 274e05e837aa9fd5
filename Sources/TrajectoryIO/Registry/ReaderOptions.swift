import TrajectoryModel

/// What the user asks of a recording: how it is read, and what is done with it before it is analysed.
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
  /// Common time step onto which frames are interpolated, in time units (`--resample`).
  public var resample: Double?

  /// Individuals to leave out (`--exclude`).
  public var excluded: [String] = []
  /// New length per length unit of the file (`--scale`).
  public var scale: Double?
  /// Name of the length unit after scaling; `BL` for body lengths where the file knows one (`--unit`).
  public var unit: String?
  /// Edges of a periodic box in the units after scaling, one for all axes or one each (`--box`).
  public var box: [Double]?
  /// Ignores a box in the file (`--open`).
  public var ignoresBox = false
  /// Longest gap that is interpolated, in frames; 0: none (`--max-gap`).
  public var longestGap = 0
  /// Which velocities are used (`--velocity`).
  public var velocity = VelocityChoice.automatic
  /// Steps faster than this break a track, in length units per time unit (`--max-speed`); without it, those faster
  /// than ten times the median are reported.
  public var maximumSpeed: Double?
  /// Walls to watch: the edge of a square from 0, or a table of corners, in the units after scaling (`--arena`).
  public var arena: String?
  /// Frames that are analysed (`--frames`).
  public var frames: FrameRange?
  /// Times that are analysed (`--time`).
  public var time: TimeRange?

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

  /// Whether a box in the file is not to be used, so that a reader need not make sense of it.
  var overridesBox: Bool { box != nil || ignoresBox }
}
