/// Choices of the invariant family that a whole recording shares.
public struct InvariantSettings: Equatable, Sendable {
  /// Depth D of the water column, in length units; `nil` leaves the depth column NaN.
  public var depth: Double?
  /// Axis along which depth is measured: 0, 1 or 2 for x, y or z.
  public var depthAxis: Int
  /// Individuals are linked if closer than this many times the median nearest-neighbour distance.
  public var linkFactor: Double
  /// k of the Kozachenko–Leonenko estimates, 2 to 8.
  public var entropyNeighbor: Int
  /// Step of which the recording's coordinates are multiples, in length units; they are dithered by it.
  public var positionQuantum: Double?
  /// The same for the velocities, in length units per time unit.
  public var velocityQuantum: Double?
  /// Whether the velocities are speeds with a direction; false where they are unit headings.
  public var velocitiesHaveLength: Bool
  /// Whether all metrics are those of the largest group alone.
  public var onlyLargestGroup: Bool

  /// Settings of a recording; the defaults are those that the tables of nulls and the documentation use.
  public init(
    depth: Double? = nil, depthAxis: Int = 2, linkFactor: Double = 3, entropyNeighbor: Int = 4,
    positionQuantum: Double? = nil, velocityQuantum: Double? = nil, velocitiesHaveLength: Bool = true,
    onlyLargestGroup: Bool = false
  ) {
    self.depth = depth
    self.depthAxis = depthAxis
    self.linkFactor = linkFactor
    self.entropyNeighbor = entropyNeighbor
    self.positionQuantum = positionQuantum
    self.velocityQuantum = velocityQuantum
    self.velocitiesHaveLength = velocitiesHaveLength
    self.onlyLargestGroup = onlyLargestGroup
  }
}
